package org.hebiao.table;

import java.util.List;

/**
 * A row of a joined table, cells from left to right; cells that began above are among them.
 *
 * @param page the row begins on
 */
public record TableRow(int page, List<RowCell> cells) {
  public TableRow {
    cells = List.copyOf(cells);
  }

  /** Whether no cell of this row has text. */
  public boolean isEmpty() {
    return cells.stream().allMatch(cell -> cell.text().isEmpty());
  }
}
