package org.hebiao.scan;

import java.util.List;

/** Dust on the glass: dots so small and so far from all print that they are part of no character. A decimal point stands close to its digits. */
final class Specks {
  /** Side of the largest dust, in inches. */
  private static final double LARGEST = 0.022;

  /** What has print within this is no dust, in inches. */
  private static final double APART = 0.055;

  private Specks() {}

  static Ink removed(Ink ink, double dpi) {
    double largest = Math.max(2, LARGEST * dpi);
    int apart = (int) Math.ceil(APART * dpi);
    boolean[] dust = new boolean[ink.on().length];
    List<Blob> blobs = Blob.all(ink);
    int[][] sums = sums(ink);
    for (Blob blob : blobs) {
      if (Math.max(blob.width(), blob.height()) > largest) {
        continue;
      }
      int around = sum(sums, ink, blob.x0() - apart, blob.y0() - apart, blob.x1() + apart, blob.y1() + apart);
      int own = sum(sums, ink, blob.x0(), blob.y0(), blob.x1(), blob.y1());
      if (around - own <= own) {
        for (int y = blob.y0(); y < blob.y1(); y++) {
          for (int x = blob.x0(); x < blob.x1(); x++) {
            dust[y * ink.width() + x] = true;
          }
        }
      }
    }
    return ink.without(dust);
  }

  private static int[][] sums(Ink ink) {
    int[][] sums = new int[ink.height() + 1][ink.width() + 1];
    for (int y = 0; y < ink.height(); y++) {
      int row = 0;
      for (int x = 0; x < ink.width(); x++) {
        row += ink.on()[y * ink.width() + x] ? 1 : 0;
        sums[y + 1][x + 1] = sums[y][x + 1] + row;
      }
    }
    return sums;
  }

  private static int sum(int[][] sums, Ink ink, int x0, int y0, int x1, int y1) {
    int left = Math.max(0, x0);
    int top = Math.max(0, y0);
    int right = Math.min(ink.width(), x1);
    int bottom = Math.min(ink.height(), y1);
    return sums[bottom][right] - sums[top][right] - sums[bottom][left] + sums[top][left];
  }
}
