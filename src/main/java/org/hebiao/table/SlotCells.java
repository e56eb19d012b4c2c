package org.hebiao.table;

import java.util.ArrayList;
import java.util.List;
import org.hebiao.provenance.Box;

/**
 * Joins the elementary slots of a lattice to cells: two slots without a line between them are one cell. A joined shape that is no
 * rectangle (a line is missing) is cut into rectangles row by row.
 */
final class SlotCells {
  private final List<Double> xs;
  private final List<Double> ys;
  private final int rows;
  private final int columns;
  private final UnionFind slots;

  /**
   * @param above whether a line closes the top of a slot, by y index and column
   * @param before whether a line closes the left of a slot, by x index and row
   */
  SlotCells(List<Double> xs, List<Double> ys, boolean[][] above, boolean[][] before) {
    this.xs = xs;
    this.ys = ys;
    this.rows = ys.size() - 1;
    this.columns = xs.size() - 1;
    this.slots = new UnionFind(rows * columns);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        if (column > 0 && !before[column][row]) {
          slots.join(row * columns + column, row * columns + column - 1);
        }
        if (row > 0 && !above[row][column]) {
          slots.join(row * columns + column, (row - 1) * columns + column);
        }
      }
    }
  }

  List<Box> cells() {
    List<Box> cells = new ArrayList<>();
    boolean[] taken = new boolean[rows * columns];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        if (!taken[row * columns + column]) {
          cells.add(rectangle(row, column, taken));
        }
      }
    }
    return cells;
  }

  /** The largest rectangle of one group that starts here: as wide as its first row, as high as that width lasts. */
  private Box rectangle(int row, int column, boolean[] taken) {
    int root = slots.find(row * columns + column);
    int right = column + 1;
    while (right < columns && free(row, right, root, taken)) {
      right++;
    }
    int bottom = row + 1;
    while (bottom < rows && free(bottom, column, right, root, taken)) {
      bottom++;
    }
    for (int i = row; i < bottom; i++) {
      for (int j = column; j < right; j++) {
        taken[i * columns + j] = true;
      }
    }
    return new Box(xs.get(column), ys.get(row), xs.get(right), ys.get(bottom));
  }

  private boolean free(int row, int from, int to, int root, boolean[] taken) {
    for (int column = from; column < to; column++) {
      if (!free(row, column, root, taken)) {
        return false;
      }
    }
    return true;
  }

  private boolean free(int row, int column, int root, boolean[] taken) {
    int slot = row * columns + column;
    return !taken[slot] && slots.find(slot) == root;
  }
}
