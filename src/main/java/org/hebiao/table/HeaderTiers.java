package org.hebiao.table;

import java.util.ArrayList;
import java.util.List;
import org.hebiao.table.ColumnFinder.Interval;

/** Rows of a header without rules: texts over several columns are a tier of their own, the wrapped names below them another. */
final class HeaderTiers {
  private HeaderTiers() {}

  static List<RowDraft> rows(Columns columns, List<VisualLine> lines) {
    List<RowDraft> tiers = new ArrayList<>();
    boolean spanning = false;
    for (VisualLine line : lines) {
      boolean spans = line.segments().stream().anyMatch(columns::spans);
      if (tiers.isEmpty() || spanning && !spans || spans && !spanning) {
        tiers.add(new RowDraft(line));
        if (tiers.size() > 1 && spanning) {
          joinFree(columns, tiers.get(tiers.size() - 2), tiers.getLast());
        }
      } else {
        tiers.getLast().lines().add(line);
      }
      spanning = spans;
    }
    return tiers;
  }

  /** Columns that no text of the upper tier spans go on into the lower tier: their name stands beside the whole header. */
  private static void joinFree(Columns columns, RowDraft upper, RowDraft lower) {
    boolean[] spanned = new boolean[columns.count()];
    for (VisualLine line : upper.lines()) {
      for (Segment segment : line.segments()) {
        if (columns.spans(segment)) {
          RowDraft.Span span = headed(columns, segment, line);
          upper.spans().add(span);
          for (int column = span.first(); column <= span.last(); column++) {
            spanned[column] = true;
          }
        }
      }
    }
    for (int column = 0; column < spanned.length; column++) {
      if (!spanned[column]) {
        lower.joined().add(column);
      }
    }
  }

  /** A text centred over columns heads those around it as long as its middle comes nearer to theirs. */
  static RowDraft.Span headed(Columns columns, Segment segment, VisualLine line) {
    int first = columns.first(segment);
    int last = columns.last(segment);
    double middle = segment.box().centerX();
    while (true) {
      double now = Math.abs(center(columns, first, last) - middle);
      boolean left = first > 1 && free(columns, first - 1, line) && Math.abs(center(columns, first - 1, last) - middle) < now;
      boolean right = last + 1 < columns.count() && free(columns, last + 1, line) && Math.abs(center(columns, first, last + 1) - middle) < now;
      if (left) {
        first--;
      } else if (right) {
        last++;
      } else {
        return new RowDraft.Span(first, last);
      }
    }
  }

  private static boolean free(Columns columns, int column, VisualLine line) {
    Interval interval = columns.intervals().get(column);
    return line.segments().stream().noneMatch(segment -> segment.overlapsX(interval.from(), interval.to()));
  }

  private static double center(Columns columns, int first, int last) {
    return (columns.intervals().get(first).from() + columns.intervals().get(last).to()) / 2;
  }
}
