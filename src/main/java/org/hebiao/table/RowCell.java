package org.hebiao.table;

import org.hebiao.provenance.Box;

/**
 * A cell as seen from one row of a joined table.
 *
 * @param page of the row
 * @param starts whether the cell begins in this row; a cell over several rows is seen from each of them
 */
public record RowCell(GridCell cell, int page, boolean starts) {
  public String text() {
    return cell.text();
  }

  public Box box() {
    return cell.box();
  }
}
