package org.hebiao.table;

import java.util.List;
import org.hebiao.provenance.Box;

/** Lets a frame grow over lines that belong to its table though they stand outside of its first and last rule: a head above, a total below. */
final class FrameEdges {
  /** Such a line follows within this, in em. */
  private static final double NEAR = 1.2;

  /** Lines a head may have above the first rule. */
  private static final int HEAD_LINES = 4;

  private FrameEdges() {}

  static Box grown(Box frame, List<VisualLine> lines) {
    List<VisualLine> inside = lines.stream().filter(line -> frame.contains(frame.centerX(), line.box().centerY())).toList();
    if (inside.isEmpty()) {
      return frame;
    }
    Columns columns = Columns.of(inside);
    double top = frame.y0();
    double bottom = frame.y1();
    for (int i = lines.size() - 1, taken = 0; i >= 0 && taken < HEAD_LINES; i--) {
      VisualLine line = lines.get(i);
      if (line.box().centerY() < top) {
        if (!fits(frame, columns, line) || top - line.box().y1() > NEAR * line.em()) {
          break;
        }
        top = line.box().y0();
        taken++;
      }
    }
    for (VisualLine line : lines) {
      if (line.box().centerY() > bottom) {
        boolean values = RowFinder.anchor(columns, line) && 2 * line.segments().size() > columns.count();
        if (!values || !fits(frame, columns, line) || line.box().y0() - bottom > NEAR * line.em()) {
          break;
        }
        bottom = line.box().y1();
      }
    }
    return new Box(frame.x0(), top, frame.x1(), bottom);
  }

  /** Whether a line shows several columns that are those of the frame. */
  private static boolean fits(Box frame, Columns columns, VisualLine line) {
    return OpenRegionFinder.sure(line)
        && columns.count() > 1
        && line.box().x0() >= frame.x0()
        && line.box().x1() <= frame.x1()
        && columns.first(line.segments().getLast()) > columns.last(line.segments().getFirst());
  }
}
