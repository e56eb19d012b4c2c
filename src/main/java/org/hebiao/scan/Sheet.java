package org.hebiao.scan;

/**
 * A page image as it is worked on.
 *
 * @param dpi pixels an inch
 * @param isBitonal whether it came in black and white only: thin strokes are broken in it
 * @param warp from its pixels to those of the image it came from
 */
record Sheet(GreyImage grey, double dpi, Warp warp, boolean isBitonal) {
  /** Share of greys up to which an image is black and white. */
  private static final double BETWEEN = 0.001;

  /** Skew below this does no harm, in degrees. */
  private static final double LEVEL = 0.04;

  /** A page image as it came. */
  Sheet(GreyImage grey, double dpi, Warp warp) {
    this(grey, dpi, warp, bitonal(grey));
  }

  private static boolean bitonal(GreyImage grey) {
    int between = 0;
    for (byte pixel : grey.pixels()) {
      int level = pixel & 0xFF;
      between += level > 24 && level < 231 ? 1 : 0;
    }
    return between < BETWEEN * grey.pixels().length;
  }

  Sheet turned(int quarters) {
    return new Sheet(grey.turned(quarters), dpi, Warp.turning(quarters, grey.width(), grey.height()).then(warp), isBitonal);
  }

  /** With its lines level; the sheet grows so that no corner is lost. */
  Sheet levelled() {
    double degrees = Skew.degrees(Ink.of(grey, dpi));
    if (Math.abs(degrees) < LEVEL) {
      return this;
    }
    double sin = Math.abs(Math.sin(Math.toRadians(degrees)));
    int wide = grey.width() + (int) Math.ceil(grey.height() * sin);
    int high = grey.height() + (int) Math.ceil(grey.width() * sin);
    Warp levelling = Warp.levelling(degrees, grey, wide, high);
    return new Sheet(levelling.applied(grey, wide, high), dpi, levelling.then(warp), isBitonal);
  }
}
