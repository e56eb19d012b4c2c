package org.hebiao.scan;

/**
 * A page image as it is worked on.
 *
 * @param dpi pixels an inch
 * @param warp from its pixels to those of the image it came from
 */
record Sheet(GreyImage grey, double dpi, Warp warp) {
  /** Skew below this does no harm, in degrees. */
  private static final double LEVEL = 0.04;

  Sheet turned(int quarters) {
    return new Sheet(grey.turned(quarters), dpi, Warp.turning(quarters, grey.width(), grey.height()).then(warp));
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
    return new Sheet(levelling.applied(grey, wide, high), dpi, levelling.then(warp));
  }
}
