package org.hebiao.table;

import java.util.List;
import org.hebiao.provenance.Box;
import org.hebiao.provenance.Origin;

/**
 * A cell of a table.
 *
 * @param row of its top left slot, from 0
 * @param column of its top left slot, from 0
 * @param box of the cell, not of its text
 * @param shown the box on the page as displayed
 * @param origin how its content came to be known
 * @param lines in reading order, may be empty; after joining over a page break lines of several pages
 */
public record GridCell(int row, int column, int rowSpan, int columnSpan, Box box, Box shown, Origin origin, List<TextLine> lines) {
  public GridCell {
    lines = List.copyOf(lines);
    if (row < 0 || column < 0 || rowSpan < 1 || columnSpan < 1) {
      throw new IllegalArgumentException("cell out of grid: row %d column %d spans %d x %d".formatted(row, column, rowSpan, columnSpan));
    }
  }

  /** A cell of a page that is displayed as it is read. */
  public GridCell(int row, int column, int rowSpan, int columnSpan, Box box, List<TextLine> lines) {
    this(row, column, rowSpan, columnSpan, box, box, Origin.EXPORTED, lines);
  }

  /** The same cell over {@code rows} rows with other lines. */
  public GridCell holding(List<TextLine> other, int rows) {
    return new GridCell(row, column, rows, columnSpan, box, shown, origin, other);
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
