package org.hebiao.table;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells the lattice of a table from frames around text, page decorations and the grids of charts. */
final class RuledTable {
  /** A grid with a smaller share of cells with text is a chart's, unless one of its rows is full: an empty form has its head. */
  private static final double FILLED = 0.3;

  /** Share of the columns that a head fills. */
  private static final double HEAD = 0.6;

  private RuledTable() {}

  static boolean plausible(Lattice lattice, List<CellDraft> drafts) {
    List<CellDraft> filled = drafts.stream().filter(draft -> !draft.words().isEmpty()).toList();
    long starts = drafts.stream().map(draft -> Math.round(draft.box().x0())).distinct().count();
    if (filled.size() < 2 || starts < 2) {
      return false;
    }
    if (filled.size() >= FILLED * drafts.size()) {
      return true;
    }
    Map<Long, Integer> rows =
        filled.stream().collect(Collectors.groupingBy(draft -> Math.round(draft.box().y0()), Collectors.summingInt(draft -> 1)));
    return rows.values().stream().mapToInt(Integer::intValue).max().orElse(0) >= HEAD * (lattice.xs().size() - 1);
  }
}
