package org.hebiao.scan;

/** A rectangle of pixels: first column and row, column and row after the last. */
record PixelBox(int x0, int y0, int x1, int y1) {
  int width() {
    return x1 - x0;
  }

  int height() {
    return y1 - y0;
  }

  PixelBox union(PixelBox other) {
    return new PixelBox(Math.min(x0, other.x0), Math.min(y0, other.y0), Math.max(x1, other.x1), Math.max(y1, other.y1));
  }

  PixelBox inset(int by) {
    return new PixelBox(Math.min(x0 + by, x1), Math.min(y0 + by, y1), Math.max(x1 - by, Math.min(x0 + by, x1)), Math.max(y1 - by, Math.min(y0 + by, y1)));
  }
}
