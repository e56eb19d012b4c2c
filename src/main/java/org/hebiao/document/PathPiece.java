package org.hebiao.document;

import java.util.Arrays;
import java.util.BitSet;
import org.hebiao.provenance.Box;

/** One connected piece of a path in displayed coordinates; a curve counts as its end points and marks the piece. */
final class PathPiece {
  /** Corners of a rectangle may be off by this, in points. */
  private static final double CORNER = 0.5;

  /** A bar is at least this often as long as thick. */
  private static final double BAR = 4;

  /** A way that goes this far both across and down is slanted, in points. */
  private static final double SLANT = 1.5;

  private double[] points = new double[10];
  private int size;
  private final BitSet bent = new BitSet();

  void add(double x, double y) {
    if (2 * size == points.length) {
      points = Arrays.copyOf(points, points.length * 2);
    }
    points[2 * size] = x;
    points[2 * size + 1] = y;
    size++;
  }

  void curve(double x, double y) {
    bent.set(size);
    add(x, y);
  }

  void close() {
    if (size > 1 && (x(0) != x(size - 1) || y(0) != y(size - 1))) {
      add(x(0), y(0));
    }
  }

  int size() {
    return size;
  }

  double x(int i) {
    return points[2 * i];
  }

  double y(int i) {
    return points[2 * i + 1];
  }

  /** Whether the way to this point is a curve. */
  boolean bent(int i) {
    return bent.get(i);
  }

  /** Whether any way between two points is a curve, or neither across nor down. */
  boolean slanted() {
    if (!bent.isEmpty()) {
      return true;
    }
    for (int i = 0; i + 1 < size; i++) {
      if (Math.abs(x(i) - x(i + 1)) > SLANT && Math.abs(y(i) - y(i + 1)) > SLANT) {
        return true;
      }
    }
    return false;
  }

  Box bounds() {
    double x0 = x(0);
    double x1 = x0;
    double y0 = y(0);
    double y1 = y0;
    for (int i = 1; i < size; i++) {
      x0 = Math.min(x0, x(i));
      x1 = Math.max(x1, x(i));
      y0 = Math.min(y0, y(i));
      y1 = Math.max(y1, y(i));
    }
    return new Box(x0, y0, x1, y1);
  }

  /** Whether the piece is so thin that slanted ends do not matter: borders are joined by mitred bars. */
  boolean bar(double thickness) {
    boolean closed = size > 1 && x(0) == x(size - 1) && y(0) == y(size - 1);
    if (!bent.isEmpty() || size - (closed ? 1 : 0) < 4) {
      return false;
    }
    Box bounds = bounds();
    double thin = Math.min(bounds.width(), bounds.height());
    return thin <= thickness && Math.max(bounds.width(), bounds.height()) >= BAR * thin;
  }

  /** Whether every corner lies on a corner of the bounds, with or without the closing point. */
  boolean rectangle() {
    if (!bent.isEmpty() || size < 4 || size > 6) {
      return false;
    }
    Box bounds = bounds();
    int corners = 0;
    for (int i = 0; i < size; i++) {
      boolean left = Math.abs(x(i) - bounds.x0()) <= CORNER;
      boolean right = Math.abs(x(i) - bounds.x1()) <= CORNER;
      boolean top = Math.abs(y(i) - bounds.y0()) <= CORNER;
      boolean bottom = Math.abs(y(i) - bounds.y1()) <= CORNER;
      if (!(left || right) || !(top || bottom)) {
        return false;
      }
      corners |= (left ? 1 : 0) | (right ? 2 : 0) | (top ? 4 : 0) | (bottom ? 8 : 0);
    }
    return corners == 15;
  }
}
