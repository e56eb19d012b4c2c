package org.hebiao.provenance;

/**
 * A rectangle on a page as displayed, in points, origin top left, y downward.
 *
 * @param x0 left edge
 * @param y0 top edge
 * @param x1 right edge, not left of {@code x0}
 * @param y1 bottom edge, not above {@code y0}
 */
public record Box(double x0, double y0, double x1, double y1) {
  public Box {
    if (!(x0 <= x1 && y0 <= y1)) {
      throw new IllegalArgumentException("edges must be ordered, got %s,%s - %s,%s".formatted(x0, y0, x1, y1));
    }
  }

  public double width() {
    return x1 - x0;
  }

  public double height() {
    return y1 - y0;
  }

  public double centerX() {
    return (x0 + x1) / 2;
  }

  public double centerY() {
    return (y0 + y1) / 2;
  }

  public boolean contains(double x, double y) {
    return x >= x0 && x <= x1 && y >= y0 && y <= y1;
  }

  /** Smallest box around both. */
  public Box union(Box other) {
    return new Box(Math.min(x0, other.x0), Math.min(y0, other.y0), Math.max(x1, other.x1), Math.max(y1, other.y1));
  }

  /** Length shared by the two boxes along x, 0 when they lie apart. */
  public double overlapX(Box other) {
    return Math.max(0, Math.min(x1, other.x1) - Math.max(x0, other.x0));
  }

  /** Length shared by the two boxes along y, 0 when they lie apart. */
  public double overlapY(Box other) {
    return Math.max(0, Math.min(y1, other.y1) - Math.max(y0, other.y0));
  }
}
