package org.hebiao.table;

import java.util.ArrayList;
import java.util.List;
import org.hebiao.table.RowDraft.Span;

/** Rows of a header without rules: texts over several columns are a tier of their own, the wrapped names below them another. */
final class HeaderTiers {
  private HeaderTiers() {}

  static List<RowDraft> rows(Columns columns, List<VisualLine> lines) {
    List<RowDraft> tiers = new ArrayList<>();
    List<Span> heading = List.of();
    for (int i = 0; i < lines.size(); i++) {
      VisualLine line = lines.get(i);
      List<Span> spans = heading(columns, lines, i);
      if (tiers.isEmpty() || !heading.isEmpty() || !spans.isEmpty()) {
        tiers.add(new RowDraft(line));
        if (!heading.isEmpty()) {
          joinFree(columns, heading, tiers.getLast());
        }
      } else {
        tiers.getLast().lines().add(line);
      }
      tiers.getLast().spans().addAll(spans);
      heading = spans;
    }
    return tiers;
  }

  /** Columns under each text of a line that heads several; empty when the line goes on in the next one instead. */
  private static List<Span> heading(Columns columns, List<VisualLine> lines, int i) {
    VisualLine line = lines.get(i);
    List<Span> spans = new HeadSpans(columns, line).grown();
    List<Span> several = spans.stream().filter(span -> span.last() > span.first()).toList();
    if (several.isEmpty() || i + 1 == lines.size()) {
      return several;
    }
    VisualLine lower = lines.get(i + 1);
    boolean overNames =
        several.stream()
            .anyMatch(
                span -> lower.segments().stream().filter(name -> columns.first(name) >= span.first() && columns.last(name) <= span.last()).count() > 1);
    boolean across = line.segments().stream().anyMatch(columns::spans) && lower.segments().stream().noneMatch(columns::spans);
    return overNames || across ? several : List.of();
  }

  /** Columns that no text of the upper tier heads go on into the lower tier: their name stands beside the whole header. */
  private static void joinFree(Columns columns, List<Span> heading, RowDraft lower) {
    for (int column = 0; column < columns.count(); column++) {
      int own = column;
      if (heading.stream().noneMatch(span -> own >= span.first() && own <= span.last())) {
        lower.joined().add(column);
      }
    }
  }
}
