package org.hebiao.table;

import java.util.List;
import org.hebiao.provenance.Box;

/**
 * A cell of a table.
 *
 * @param row of its top left slot, from 0
 * @param column of its top left slot, from 0
 * @param box of the cell, not of its text
 * @param lines in reading order, may be empty; after joining over a page break lines of several pages
 */
public record GridCell(int row, int column, int rowSpan, int columnSpan, Box box, List<TextLine> lines) {
  public GridCell {
    lines = List.copyOf(lines);
    if (row < 0 || column < 0 || rowSpan < 1 || columnSpan < 1) {
      throw new IllegalArgumentException("cell out of grid: row %d column %d spans %d x %d".formatted(row, column, rowSpan, columnSpan));
    }
  }

  /** Lines joined in the script's way: nothing between Chinese characters, a blank between Latin words. */
  public String text() {
    return CellText.join(lines);
  }

  public int lastRow() {
    return row + rowSpan - 1;
  }

  public int lastColumn() {
    return column + columnSpan - 1;
  }
}
