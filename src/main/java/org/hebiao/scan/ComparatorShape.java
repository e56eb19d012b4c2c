package org.hebiao.scan;

import java.util.Optional;

/** Decides ≥ ≤ > < by shape: in most columns a chevron has two strokes above each other, with a bar below three; its upper stroke rises away from the apex. */
final class ComparatorShape {
  /** Share of the columns that must show three strokes for a bar. */
  private static final double BAR = 0.45;

  /** Least size of a sign, in pixels. */
  private static final int SMALLEST = 6;

  private ComparatorShape() {}

  /** The sign that fills a box, when it is one of the four. */
  static Optional<String> of(Ink ink, PixelBox sign) {
    if (sign.width() < SMALLEST || sign.height() < SMALLEST) {
      return Optional.empty();
    }
    int three = 0;
    int two = 0;
    double left = 0;
    double right = 0;
    int third = Math.max(1, sign.width() / 3);
    for (int x = sign.x0(); x < sign.x1(); x++) {
      int runs = 0;
      int top = sign.height();
      boolean before = false;
      for (int y = sign.y0(); y < sign.y1(); y++) {
        boolean on = ink.at(x, y);
        if (on && !before) {
          runs++;
          top = Math.min(top, y - sign.y0());
        }
        before = on;
      }
      three += runs >= 3 ? 1 : 0;
      two += runs == 2 ? 1 : 0;
      left += x < sign.x0() + third ? top : 0;
      right += x >= sign.x1() - third ? top : 0;
    }
    if (two + three < 0.5 * sign.width() || Math.abs(left - right) < third) {
      return Optional.empty();
    }
    boolean bar = three >= BAR * sign.width();
    boolean less = right < left;
    return Optional.of(less ? bar ? "≤" : "<" : bar ? "≥" : ">");
  }
}
