package org.hebiao.scan;

import org.hebiao.document.Straightening;

/**
 * Where a pixel of a straightened image lies in the image it was made from. {@code x' = (xx * x + xy * y + x0) / w} and so on, as in {@link
 * Straightening}, in pixels.
 */
record Warp(Straightening pixels) {
  /** Half the side of the square whose brightness is taken for the paper's, in pixels. */
  private static final int EDGE = 4;

  static final Warp NONE = new Warp(Straightening.NONE);

  /** Rotation by which lines that fall by {@code degrees} become level, about the middle, on a sheet of another size. */
  static Warp levelling(double degrees, GreyImage image, int wide, int high) {
    double cos = Math.cos(Math.toRadians(degrees));
    double sin = Math.sin(Math.toRadians(degrees));
    double fromX = wide / 2.0;
    double fromY = high / 2.0;
    double toX = image.width() / 2.0;
    double toY = image.height() / 2.0;
    return new Warp(new Straightening(cos, -sin, toX - cos * fromX + sin * fromY, sin, cos, toY - sin * fromX - cos * fromY, 0, 0));
  }

  /** An image turned clockwise by quarters: from the turned one to the one before. */
  static Warp turning(int quarters, int wide, int high) {
    return new Warp(
        switch (Math.floorMod(quarters, 4)) {
          case 1 -> new Straightening(0, 1, 0, -1, 0, high, 0, 0);
          case 2 -> new Straightening(-1, 0, wide, 0, -1, high, 0, 0);
          case 3 -> new Straightening(0, -1, wide, 1, 0, 0, 0, 0);
          default -> Straightening.NONE;
        });
  }

  /** First this one, from the newest image to the one before; then {@code older}, to the one before that. */
  Warp then(Warp older) {
    Straightening a = older.pixels;
    Straightening b = pixels;
    double w = a.wx() * b.x0() + a.wy() * b.y0() + 1;
    return new Warp(
        new Straightening(
            (a.xx() * b.xx() + a.xy() * b.yx() + a.x0() * b.wx()) / w,
            (a.xx() * b.xy() + a.xy() * b.yy() + a.x0() * b.wy()) / w,
            (a.xx() * b.x0() + a.xy() * b.y0() + a.x0()) / w,
            (a.yx() * b.xx() + a.yy() * b.yx() + a.y0() * b.wx()) / w,
            (a.yx() * b.xy() + a.yy() * b.yy() + a.y0() * b.wy()) / w,
            (a.yx() * b.x0() + a.yy() * b.y0() + a.y0()) / w,
            (a.wx() * b.xx() + a.wy() * b.yx() + b.wx()) / w,
            (a.wx() * b.xy() + a.wy() * b.yy() + b.wy()) / w));
  }

  /** The same in points, given the size of a pixel in points before ({@code x}, {@code y}) and after. */
  Straightening inPoints(double afterX, double afterY, double beforeX, double beforeY) {
    Straightening p = pixels;
    return new Straightening(
        p.xx() * beforeX / afterX, p.xy() * beforeX / afterY, p.x0() * beforeX,
        p.yx() * beforeY / afterX, p.yy() * beforeY / afterY, p.y0() * beforeY,
        p.wx() / afterX, p.wy() / afterY);
  }

  /** The straightened image, linear between pixels; outside paper as bright as at the edge, so that no edge is seen. */
  GreyImage applied(GreyImage image, int wide, int high) {
    byte[] from = image.pixels();
    byte[] to = new byte[wide * high];
    int width = image.width();
    for (int y = 0; y < high; y++) {
      for (int x = 0; x < wide; x++) {
        double sourceX = pixels.x(x + 0.5, y + 0.5) - 0.5;
        double sourceY = pixels.y(x + 0.5, y + 0.5) - 0.5;
        int left = (int) Math.floor(sourceX);
        int top = (int) Math.floor(sourceY);
        if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= image.height()) {
          to[y * wide + x] = (byte) paper(image, left, top);
          continue;
        }
        int a = (int) ((sourceX - left) * 256);
        int b = (int) ((sourceY - top) * 256);
        int at = top * width + left;
        int upper = (from[at] & 0xFF) * (256 - a) + (from[at + 1] & 0xFF) * a;
        int lower = (from[at + width] & 0xFF) * (256 - a) + (from[at + width + 1] & 0xFF) * a;
        to[y * wide + x] = (byte) ((upper * (256 - b) + lower * b + (1 << 15)) >> 16);
      }
    }
    return new GreyImage(wide, high, to);
  }

  /** Mean brightness of the image around the place of its edge that is nearest. */
  private static int paper(GreyImage image, int x, int y) {
    int x0 = Math.clamp(x - EDGE, 0, Math.max(0, image.width() - 2 * EDGE));
    int y0 = Math.clamp(y - EDGE, 0, Math.max(0, image.height() - 2 * EDGE));
    int sum = 0;
    int count = 0;
    for (int v = y0; v < Math.min(image.height(), y0 + 2 * EDGE); v++) {
      for (int u = x0; u < Math.min(image.width(), x0 + 2 * EDGE); u++) {
        sum += image.at(u, v);
        count++;
      }
    }
    return sum / count;
  }
}
