package org.hebiao.scan;

import java.util.List;
import java.util.Optional;

/** Tells by their shape a dash and a row of dots that stand alone; the network takes a dash for 一, for a hyphen or for nothing. */
final class LoneShape {
  /** Height of a dash or a dot, in heights of ordinary print. */
  private static final double HIGHEST = 0.3;

  /** Width of a dash, in heights of ordinary print. */
  private static final double NARROWEST = 0.2;

  private static final double WIDEST = 2.5;

  /** A dash is at least so many times as wide as high; a full stop is as high as wide. */
  private static final double FLAT = 2;

  /** So many dots beside each other are an ellipsis. */
  private static final int DOTS = 3;

  /** Dots of one row differ at most by this, in heights of ordinary print. */
  private static final double ALIKE = 0.06;

  /** Share of its box that a dash fills; specks in a row fill less. */
  private static final double FILLED = 0.4;

  private LoneShape() {}

  /** The reading of a line that is nothing but a low bar, or nothing but dots. */
  static Optional<Recognition> in(PrintedLine line, Ink ink, double ordinary) {
    PixelBox box = line.ink();
    if (box.height() > HIGHEST * ordinary || box.width() < NARROWEST * ordinary) {
      return Optional.empty();
    }
    List<Blob> blobs = Blob.in(ink, box.x0(), box.y0(), box.x1(), box.y1());
    if (areDots(blobs, ordinary)) {
      return Optional.of(sure("…"));
    }
    int filled = blobs.stream().mapToInt(Blob::area).sum();
    boolean bar = box.width() <= WIDEST * ordinary && box.width() >= FLAT * box.height() && filled >= FILLED * box.width() * box.height();
    return bar ? Optional.of(sure("—")) : Optional.empty();
  }

  /** Dots of one size, level and evenly apart; the grain of the paper is none of these. */
  private static boolean areDots(List<Blob> blobs, double ordinary) {
    if (blobs.size() < DOTS || blobs.stream().anyMatch(blob -> blob.width() > HIGHEST * ordinary)) {
      return false;
    }
    double like = Math.max(1, ALIKE * ordinary);
    int apart = blobs.get(1).x0() - blobs.getFirst().x0();
    for (int i = 1; i < blobs.size(); i++) {
      Blob dot = blobs.get(i);
      Blob before = blobs.get(i - 1);
      boolean level = Math.abs(dot.y0() - before.y0()) <= like && Math.abs(dot.y1() - before.y1()) <= like;
      if (!level || Math.abs(dot.width() - before.width()) > like || Math.abs(dot.x0() - before.x0() - apart) > 2 * like) {
        return false;
      }
    }
    return true;
  }

  private static Recognition sure(String text) {
    return new Recognition(List.of(new Recognition.Character(text, 1, 0.5)));
  }
}
