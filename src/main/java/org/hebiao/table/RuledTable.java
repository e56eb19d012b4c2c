package org.hebiao.table;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells the lattice of a table from frames around text, page decorations and the grids of charts. */
final class RuledTable {
  /** A grid with a smaller share of cells with text is a chart's, unless one of its rows is full: an empty form has its head. */
  static final double FILLED = 0.3;

  /** The same without any rule: formulas and listings of programs leave most of their accidental columns empty. */
  static final double FILLED_OPEN = 0.42;

  /** Share of the columns that a head fills. */
  private static final double HEAD = 0.6;

  /** A single row of this many cells is a table even with one of them filled: the rest of a row that a page break cut. */
  private static final int REST_COLUMNS = 3;

  private RuledTable() {}

  /** What a lattice turns out to be. */
  enum Kind {
    TABLE,
    /** A border around text: what stands in it may be anything. */
    FRAME,
    /** A grid whose cells hold next to nothing: what stands in it are labels. */
    CHART
  }

  static Kind of(List<CellDraft> drafts) {
    return of(drafts, FILLED);
  }

  /** With the share of cells that must hold text. */
  static Kind of(List<CellDraft> drafts, double share) {
    List<CellDraft> filled = drafts.stream().filter(draft -> !draft.words().isEmpty()).toList();
    long starts = drafts.stream().map(draft -> Math.round(draft.box().x0())).distinct().count();
    long rows = drafts.stream().map(draft -> Math.round(draft.box().y0())).distinct().count();
    if (!filled.isEmpty() && starts >= REST_COLUMNS && rows == 1) {
      return Kind.TABLE;
    }
    if (filled.size() < 2 || starts < 2) {
      return Kind.FRAME;
    }
    if (filled.size() >= share * drafts.size()) {
      return Kind.TABLE;
    }
    Map<Long, Integer> filledByRow =
        filled.stream().collect(Collectors.groupingBy(draft -> Math.round(draft.box().y0()), Collectors.summingInt(draft -> 1)));
    boolean head = share <= FILLED && filledByRow.values().stream().mapToInt(Integer::intValue).max().orElse(0) >= HEAD * starts;
    return head ? Kind.TABLE : Kind.CHART;
  }
}
