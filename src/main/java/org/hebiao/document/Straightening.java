package org.hebiao.document;

import org.hebiao.provenance.Box;

/**
 * From the straightened page, on which the reading of a scan takes place, to the page as displayed: turned, shifted and seen at an angle.
 *
 * <p>{@code x' = (xx * x + xy * y + x0) / w}, {@code y' = (yx * x + yy * y + y0) / w}, {@code w = wx * x + wy * y + 1}; points on both sides.
 */
public record Straightening(double xx, double xy, double x0, double yx, double yy, double y0, double wx, double wy) {
  /** For pages that lie straight. */
  public static final Straightening NONE = new Straightening(1, 0, 0, 0, 1, 0, 0, 0);

  public double x(double x, double y) {
    return (xx * x + xy * y + x0) / (wx * x + wy * y + 1);
  }

  public double y(double x, double y) {
    return (yx * x + yy * y + y0) / (wx * x + wy * y + 1);
  }

  /** The box around where a box of the straightened page is displayed. */
  public Box displayed(Box box) {
    if (this == NONE) {
      return box;
    }
    double left = Math.min(Math.min(x(box.x0(), box.y0()), x(box.x1(), box.y0())), Math.min(x(box.x0(), box.y1()), x(box.x1(), box.y1())));
    double right = Math.max(Math.max(x(box.x0(), box.y0()), x(box.x1(), box.y0())), Math.max(x(box.x0(), box.y1()), x(box.x1(), box.y1())));
    double top = Math.min(Math.min(y(box.x0(), box.y0()), y(box.x1(), box.y0())), Math.min(y(box.x0(), box.y1()), y(box.x1(), box.y1())));
    double bottom = Math.max(Math.max(y(box.x0(), box.y0()), y(box.x1(), box.y0())), Math.max(y(box.x0(), box.y1()), y(box.x1(), box.y1())));
    return new Box(left, top, right, bottom);
  }
}
