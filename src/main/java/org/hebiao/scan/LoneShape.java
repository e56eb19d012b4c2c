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

  private LoneShape() {}

  /** The reading of a line that is nothing but a low bar, or nothing but dots. */
  static Optional<Recognition> in(PrintedLine line, Ink ink, double ordinary) {
    PixelBox box = line.ink();
    if (box.height() > HIGHEST * ordinary || box.width() < NARROWEST * ordinary) {
      return Optional.empty();
    }
    List<Blob> blobs = Blob.in(ink, box.x0(), box.y0(), box.x1(), box.y1());
    boolean dots = blobs.size() >= DOTS && blobs.stream().allMatch(blob -> blob.width() <= HIGHEST * ordinary);
    if (dots) {
      return Optional.of(sure("…"));
    }
    boolean bar = box.width() <= WIDEST * ordinary && box.width() >= FLAT * box.height();
    return bar ? Optional.of(sure("—")) : Optional.empty();
  }

  private static Recognition sure(String text) {
    return new Recognition(List.of(new Recognition.Character(text, 1, 0.5)));
  }
}
