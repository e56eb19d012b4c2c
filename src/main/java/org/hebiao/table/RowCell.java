package org.hebiao.table;

import org.hebiao.provenance.Box;

/**
 * A cell as seen from one row of a joined table.
 *
 * @param text of the cell, its lines joined
 * @param page of the row
 * @param starts whether the cell begins in this row; a cell over several rows is seen from each of them
 */
public record RowCell(GridCell cell, String text, int page, boolean starts) {
  public static RowCell of(GridCell cell, int page, boolean starts) {
    return new RowCell(cell, cell.text(), page, starts);
  }

  /** The same cell seen from another row. */
  RowCell from(int otherPage, boolean startsThere) {
    return new RowCell(cell, text, otherPage, startsThere);
  }

  public Box box() {
    return cell.box();
  }
}
