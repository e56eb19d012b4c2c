package org.hebiao.revision;

import java.util.Arrays;

/** The pairing of two sets that is best as a whole (Hungarian method); cost grows with the cube of the larger set. */
final class Assignment {
  private static final int NONE = -1;

  private Assignment() {}

  /**
   * Partner of each row, or -1.
   *
   * @param worth how well row and column go together, from 0 to 1
   * @param least pairs worth less are no pairs
   */
  static int[] best(double[][] worth, double least) {
    int rows = worth.length;
    int columns = rows == 0 ? 0 : worth[0].length;
    int size = Math.max(rows, columns);
    double[][] cost = new double[size][size];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        cost[i][j] = worth[i][j] < least ? 0 : -worth[i][j];
      }
    }
    int[] partner = solve(cost);
    int[] best = new int[rows];
    for (int i = 0; i < rows; i++) {
      boolean paired = partner[i] < columns && worth[i][partner[i]] >= least;
      best[i] = paired ? partner[i] : NONE;
    }
    return best;
  }

  /** Column of each row in the cheapest full assignment: one row after the other, along shortest augmenting paths. */
  private static int[] solve(double[][] cost) {
    int n = cost.length;
    double[] ofRow = new double[n + 1];
    double[] ofColumn = new double[n + 1];
    int[] rowOf = new int[n + 1];
    for (int row = 1; row <= n; row++) {
      augment(cost, row, ofRow, ofColumn, rowOf);
    }
    int[] column = new int[n];
    for (int j = 1; j <= n; j++) {
      column[rowOf[j] - 1] = j - 1;
    }
    return column;
  }

  private static void augment(double[][] cost, int row, double[] ofRow, double[] ofColumn, int[] rowOf) {
    int n = cost.length;
    double[] least = new double[n + 1];
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    boolean[] used = new boolean[n + 1];
    int[] way = new int[n + 1];
    rowOf[0] = row;
    int at = 0;
    do {
      used[at] = true;
      int next = 0;
      double step = Double.POSITIVE_INFINITY;
      for (int j = 1; j <= n; j++) {
        if (!used[j]) {
          double reduced = cost[rowOf[at] - 1][j - 1] - ofRow[rowOf[at]] - ofColumn[j];
          if (reduced < least[j]) {
            least[j] = reduced;
            way[j] = at;
          }
          if (least[j] < step) {
            step = least[j];
            next = j;
          }
        }
      }
      for (int j = 0; j <= n; j++) {
        if (used[j]) {
          ofRow[rowOf[j]] += step;
          ofColumn[j] -= step;
        } else {
          least[j] -= step;
        }
      }
      at = next;
    } while (rowOf[at] != 0);
    while (at != 0) {
      int before = way[at];
      rowOf[at] = rowOf[before];
      at = before;
    }
  }
}
