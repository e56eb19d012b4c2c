package org.hebiao.table;

import java.util.List;
import org.hebiao.provenance.Box;

/**
 * A table on one page.
 *
 * @param cells sorted by row, then column; slots that no cell claims are empty
 */
public record Table(int page, Box box, int rows, int columns, List<GridCell> cells) {
  public Table {
    cells = List.copyOf(cells);
  }
}
