package org.hebiao.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hebiao.document.Word;
import org.hebiao.table.ColumnFinder.Interval;

/**
 * The columns of an aligned region.
 *
 * @param intervals where their text stands, left to right, without overlap
 */
record Columns(List<Interval> intervals) {
  /** Room a word needs behind the text before it, in em. */
  private static final double BLANK = 0.25;

  /** Text may end this much before its column does and still be wrapped, in em: lines are never filled exactly. */
  private static final double SLACK = 0.3;

  /** A column without text of full width ends this far before the next one, in em. */
  private static final double GUTTER = 1.5;

  /** A column begins this far before its text, in points. */
  private static final double BEFORE = 4;

  /** A guide this far outside of the gap still marks it, in points: long texts reach up to the line. */
  private static final double GUIDE = 4;

  private static final int IDEOGRAPHS_FROM = 0x2E80;

  Columns {
    intervals = List.copyOf(intervals);
  }

  static Columns of(List<VisualLine> lines) {
    return new Columns(ColumnFinder.columns(lines));
  }

  int count() {
    return intervals.size();
  }

  /** Column in which most of the segment stands. */
  int main(Segment segment) {
    int best = 0;
    double most = -Double.MAX_VALUE;
    for (int i = 0; i < count(); i++) {
      Interval column = intervals.get(i);
      double shared = Math.min(column.to(), segment.x1()) - Math.max(column.from(), segment.x0());
      if (shared > most) {
        most = shared;
        best = i;
      }
    }
    return best;
  }

  int first(Segment segment) {
    for (int i = 0; i < count(); i++) {
      if (intervals.get(i).to() > segment.x0() + BLANK * segment.em()) {
        return Math.min(i, main(segment));
      }
    }
    return main(segment);
  }

  int last(Segment segment) {
    for (int i = count() - 1; i >= 0; i--) {
      if (intervals.get(i).from() < segment.x1() - BLANK * segment.em()) {
        return Math.max(i, main(segment));
      }
    }
    return main(segment);
  }

  boolean spans(Segment segment) {
    return last(segment) > first(segment);
  }

  /** Columns whose text lies in the stretch. */
  List<Integer> covered(double from, double to) {
    List<Integer> covered = new ArrayList<>();
    for (int i = 0; i < count(); i++) {
      if (intervals.get(i).center() >= from && intervals.get(i).center() <= to) {
        covered.add(i);
      }
    }
    return covered;
  }

  /** Boundaries between columns: a guide that stands in or near the gap, or else shortly before the right column, behind leaders. */
  List<Double> boundaries(List<Double> guides) {
    List<Double> boundaries = new ArrayList<>();
    for (int i = 0; i + 1 < count(); i++) {
      double from = intervals.get(i).to();
      double to = intervals.get(i + 1).from();
      double middle = Math.max((from + to) / 2, to - BEFORE);
      boundaries.add(
          guides.stream()
              .filter(guide -> guide >= from - GUIDE && guide <= to + GUIDE)
              .min(Comparator.comparingDouble(guide -> Math.abs(guide - middle)))
              .orElse(middle));
    }
    return boundaries;
  }

  /** Whether the next text did not fit behind this one in its column: the line was broken by wrapping, not by its writer. */
  boolean wraps(Segment above, Segment below) {
    int column = main(above);
    double limit = intervals.get(column).to();
    if (column + 1 < count()) {
      limit = Math.max(limit, intervals.get(column + 1).from() - GUTTER * above.em());
    }
    return limit - above.x1() < BLANK * above.em() + unit(below) - SLACK * above.em();
  }

  /** Width of what must stay together at the start of a line: a Latin word, or one ideograph. */
  private static double unit(Segment segment) {
    Word word = segment.words().getFirst();
    boolean ideograph = word.glyphs().getFirst().text().codePointAt(0) >= IDEOGRAPHS_FROM;
    return ideograph ? word.glyphs().getFirst().box().width() : word.box().width();
  }
}
