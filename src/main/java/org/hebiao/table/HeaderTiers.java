package org.hebiao.table;

import java.util.ArrayList;
import java.util.List;
import org.hebiao.table.ColumnFinder.Interval;

/** Rows of a header without rules: texts over several columns are a tier of their own, the wrapped names below them another. */
final class HeaderTiers {
  /** A text off the middle of its columns by less than this is centred over them, in em. */
  private static final double CENTRED = 0.8;

  /** Another column belongs under a text when its middle comes nearer to theirs than this share. */
  private static final double NEARER = 0.6;

  private HeaderTiers() {}

  static List<RowDraft> rows(Columns columns, List<VisualLine> lines) {
    List<RowDraft> tiers = new ArrayList<>();
    boolean spanning = false;
    for (int i = 0; i < lines.size(); i++) {
      VisualLine line = lines.get(i);
      boolean spans = heads(columns, line) && (i + 1 == lines.size() || below(columns, line, lines.get(i + 1)));
      if (tiers.isEmpty() || spanning || spans) {
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

  /** Whether any text of the line stands over several columns. */
  static boolean heads(Columns columns, VisualLine line) {
    return line.segments().stream().anyMatch(segment -> several(columns, segment, line));
  }

  private static boolean several(Columns columns, Segment segment, VisualLine line) {
    RowDraft.Span span = headed(columns, segment, line);
    return span.last() > span.first();
  }

  /** Whether the lower line goes on into more columns than the texts above it: names under a common head, not a wrapped head. */
  private static boolean below(Columns columns, VisualLine upper, VisualLine lower) {
    for (Segment segment : upper.segments()) {
      RowDraft.Span span = headed(columns, segment, upper);
      long under = lower.segments().stream().filter(part -> columns.first(part) >= span.first() && columns.last(part) <= span.last()).count();
      if (span.last() > span.first() && under > 1) {
        return true;
      }
    }
    return upper.segments().stream().anyMatch(columns::spans) && lower.segments().stream().noneMatch(columns::spans);
  }

  /** Columns that no text of the upper tier spans go on into the lower tier: their name stands beside the whole header. */
  private static void joinFree(Columns columns, RowDraft upper, RowDraft lower) {
    boolean[] spanned = new boolean[columns.count()];
    for (VisualLine line : upper.lines()) {
      for (Segment segment : line.segments()) {
        RowDraft.Span span = headed(columns, segment, line);
        if (span.last() > span.first()) {
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

  /** A text centred over columns heads those around it as long as its middle comes clearly nearer to theirs. */
  static RowDraft.Span headed(Columns columns, Segment segment, VisualLine line) {
    int first = columns.first(segment);
    int last = columns.last(segment);
    double middle = segment.box().centerX();
    while (true) {
      double now = Math.abs(center(columns, first, last) - middle);
      if (now < CENTRED * segment.em()) {
        return new RowDraft.Span(first, last);
      }
      boolean left = first > 1 && free(columns, first - 1, line) && Math.abs(center(columns, first - 1, last) - middle) < NEARER * now;
      boolean right = last + 1 < columns.count() && first > 0 && free(columns, last + 1, line) && Math.abs(center(columns, first, last + 1) - middle) < NEARER * now;
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
