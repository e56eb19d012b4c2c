package org.hebiao.document;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.hebiao.provenance.Box;

/**
 * From user space of a page to the page as displayed: crop box, /Rotate and /UserUnit, in this one place.
 *
 * <p>{@code x' = xx * x + xy * y + x0}, {@code y' = yx * x + yy * y + y0}.
 */
record DisplayTransform(double xx, double xy, double x0, double yx, double yy, double y0, double width, double height) {

  static DisplayTransform of(PDPage page) {
    PDRectangle crop = page.getCropBox();
    double unit = page.getUserUnit() > 0 ? page.getUserUnit() : 1;
    double left = crop.getLowerLeftX();
    double right = crop.getUpperRightX();
    double bottom = crop.getLowerLeftY();
    double top = crop.getUpperRightY();
    double wide = (right - left) * unit;
    double high = (top - bottom) * unit;
    return switch (Math.floorMod(page.getRotation(), 360)) {
      case 90 -> new DisplayTransform(0, unit, -bottom * unit, unit, 0, -left * unit, high, wide);
      case 180 -> new DisplayTransform(-unit, 0, right * unit, 0, unit, -bottom * unit, wide, high);
      case 270 -> new DisplayTransform(0, -unit, top * unit, -unit, 0, right * unit, high, wide);
      default -> new DisplayTransform(unit, 0, -left * unit, 0, -unit, top * unit, wide, high);
    };
  }

  double x(double x, double y) {
    return xx * x + xy * y + x0;
  }

  double y(double x, double y) {
    return yx * x + yy * y + y0;
  }

  /** User space x of a place on the displayed page. */
  double userX(double x, double y) {
    return (yy * (x - x0) - xy * (y - y0)) / (xx * yy - xy * yx);
  }

  /** User space y of a place on the displayed page. */
  double userY(double x, double y) {
    return (xx * (y - y0) - yx * (x - x0)) / (xx * yy - xy * yx);
  }

  /** Length of a user space length; the transform keeps angles. */
  double scale() {
    return Math.abs(xx) + Math.abs(xy);
  }

  Box page() {
    return new Box(0, 0, width, height);
  }
}
