package org.hebiao.table;

import java.util.ArrayList;
import java.util.List;
import org.hebiao.table.RowDraft.Span;

/**
 * Which columns each text of a header line stands over. A text starts with the columns it overlaps and grows over free columns as long as
 * it stays centred over them; when some text finds no second column although only centring spoke for the others, none has grown.
 */
final class HeadSpans {
  /** A text is centred over its columns when the middles differ by less than this, in em. */
  private static final double CENTRED = 1.2;

  private final Columns columns;
  private final List<Segment> texts = new ArrayList<>();
  private final List<Span> overlapped = new ArrayList<>();

  HeadSpans(Columns columns, VisualLine line) {
    this.columns = columns;
    for (Segment segment : line.segments()) {
      if (columns.first(segment) > 0) {
        texts.add(segment);
        overlapped.add(new Span(columns.first(segment), columns.last(segment)));
      }
    }
  }

  List<Span> grown() {
    List<Span> spans = new ArrayList<>(overlapped);
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = 0; i < spans.size(); i++) {
        Span wider = wider(i, spans);
        changed |= !wider.equals(spans.get(i));
        spans.set(i, wider);
      }
    }
    boolean all = spans.stream().allMatch(span -> span.last() > span.first());
    return all ? spans : overlapped;
  }

  /** One column more at the side that keeps the text centred, or at both sides. */
  private Span wider(int i, List<Span> spans) {
    Span now = spans.get(i);
    boolean left = now.first() > 1 && free(now.first() - 1, spans);
    boolean right = now.last() + 1 < columns.count() && free(now.last() + 1, spans);
    Span toLeft = new Span(now.first() - 1, now.last());
    Span toRight = new Span(now.first(), now.last() + 1);
    Span both = new Span(now.first() - 1, now.last() + 1);
    if (left && right && off(i, both) < limit(i)) {
      return both;
    }
    if (left && off(i, toLeft) < limit(i) && (off(i, toLeft) < off(i, now) || now.last() > now.first())) {
      return toLeft;
    }
    if (right && off(i, toRight) < limit(i) && (off(i, toRight) < off(i, now) || now.last() > now.first())) {
      return toRight;
    }
    return now;
  }

  private double limit(int i) {
    return CENTRED * texts.get(i).em();
  }

  private boolean free(int column, List<Span> spans) {
    return spans.stream().noneMatch(span -> column >= span.first() && column <= span.last());
  }

  private double off(int i, Span span) {
    double middle = (columns.intervals().get(span.first()).from() + columns.intervals().get(span.last()).to()) / 2;
    return Math.abs(middle - texts.get(i).box().centerX());
  }
}
