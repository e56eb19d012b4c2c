package org.hebiao.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A row of an aligned region while it is found: its lines, which columns go on from the row above, and header texts over several columns. */
final class RowDraft {
  private final List<VisualLine> lines = new ArrayList<>();
  private final Set<Integer> joined = new TreeSet<>();
  private final List<Span> spans = new ArrayList<>();

  /** Columns from first to last that one text heads. */
  record Span(int first, int last) {}

  RowDraft(VisualLine line) {
    lines.add(line);
  }

  /** All lines in one row. */
  static RowDraft of(List<VisualLine> lines) {
    RowDraft row = new RowDraft(lines.getFirst());
    row.lines.addAll(lines.subList(1, lines.size()));
    return row;
  }

  List<VisualLine> lines() {
    return lines;
  }

  /** Columns whose cell of the row above includes this row. */
  Set<Integer> joined() {
    return joined;
  }

  List<Span> spans() {
    return spans;
  }

  double top() {
    return lines.stream().mapToDouble(line -> line.box().y0()).min().orElseThrow();
  }

  double bottom() {
    return lines.stream().mapToDouble(line -> line.box().y1()).max().orElseThrow();
  }
}
