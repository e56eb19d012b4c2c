package org.hebiao.report.sheet;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;

/** Cells that stand one under the other as a range: G12, G13, G14 is G12:G14. */
final class CellRuns {
  private CellRuns() {}

  static List<String> joined(List<String> cells) {
    List<String> runs = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= cells.size(); i++) {
      if (i == cells.size() || !isBelow(cells.get(i - 1), cells.get(i))) {
        runs.add(i - from == 1 ? cells.get(from) : cells.get(from) + ":" + cells.get(i - 1));
        from = i;
      }
    }
    return runs;
  }

  private static boolean isBelow(String above, String below) {
    if (!isCell(above) || !isCell(below)) {
      return false;
    }
    CellReference one = new CellReference(above);
    CellReference two = new CellReference(below);
    return one.getCol() == two.getCol() && one.getRow() + 1 == two.getRow();
  }

  private static boolean isCell(String text) {
    return text.matches("[A-Z]{1,3}\\d+");
  }
}
