package org.hebiao.scan;

import java.util.List;
import java.util.Optional;

/** Tells a dash that stands alone by its shape; the network takes it for 一, for a hyphen or for nothing. */
final class Dash {
  /** Height of a dash, in heights of ordinary print. */
  private static final double HIGHEST = 0.3;

  /** Width of a dash, in heights of ordinary print. */
  private static final double NARROWEST = 0.2;

  private static final double WIDEST = 2.5;

  /** A dash is at least so many times as wide as high; a full stop is as high as wide. */
  private static final double FLAT = 2;

  private Dash() {}

  /** The reading of a line that is nothing but a low bar. */
  static Optional<Recognition> in(PrintedLine line, double ordinary) {
    PixelBox ink = line.ink();
    boolean bar =
        ink.height() <= HIGHEST * ordinary
            && ink.width() >= NARROWEST * ordinary
            && ink.width() <= WIDEST * ordinary
            && ink.width() >= FLAT * ink.height();
    return bar ? Optional.of(new Recognition(List.of(new Recognition.Character("—", 1, 0.5)))) : Optional.empty();
  }
}
