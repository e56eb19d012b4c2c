package org.hebiao.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.hebiao.table.ColumnFinder.Interval;

/** Joins the column of a head with the column of its values where they stand apart: a centred name over right aligned numbers. */
final class HeadColumns {
  /** Lines in which the name of a column may stand. */
  private static final int HEAD_LINES = 3;

  /** A name stands this near to its values, in em. */
  private static final double NEAR = 3;

  private HeadColumns() {}

  static List<Interval> joined(List<Interval> columns, List<VisualLine> lines) {
    List<Interval> result = new ArrayList<>();
    for (Interval column : columns) {
      if (result.size() > 1 && belong(result.getLast(), column, lines)) {
        Interval before = result.removeLast();
        result.add(new Interval(before.from(), column.to()));
      } else {
        result.add(column);
      }
    }
    return result;
  }

  /** Whether one of the columns stands in head lines alone and the other only below them. */
  private static boolean belong(Interval left, Interval right, List<VisualLine> lines) {
    BitSet inLeft = lines(left, lines);
    BitSet inRight = lines(right, lines);
    double em = lines.getFirst().em();
    if (inLeft.isEmpty() || inRight.isEmpty() || right.from() - left.to() > NEAR * em) {
      return false;
    }
    return above(inLeft, inRight) || above(inRight, inLeft);
  }

  private static boolean above(BitSet head, BitSet body) {
    return head.cardinality() <= HEAD_LINES && head.length() <= body.nextSetBit(0) && body.cardinality() > head.cardinality();
  }

  private static BitSet lines(Interval column, List<VisualLine> lines) {
    BitSet in = new BitSet();
    for (int i = 0; i < lines.size(); i++) {
      for (Segment segment : lines.get(i).segments()) {
        if (segment.box().centerX() >= column.from() && segment.box().centerX() <= column.to()) {
          in.set(i);
        }
      }
    }
    return in;
  }
}
