package org.hebiao.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Groups the lines between two rules to rows. A line with values in its columns is a row; a line with text alone goes on from the row it
 * wraps from, or is a row of its own: a section heading stays in the table.
 */
final class RowFinder {
  /** Lines that share this part of an em vertically stand beside each other: centred cells of one row. */
  private static final double BESIDE = 0.12;

  /** Lines of a wrapped text start at one place within this, in em. */
  private static final double FLUSH = 0.5;

  /** Lines of a head that look like values, units and years, before the first stub. */
  private static final int HEAD_LINES = 3;

  /** A year or a span of years, with or without a footnote mark. */
  private static final String YEAR = "(FY ?)?(19|20)[0-9]{2}([-–/]([0-9]{2}|[0-9]{4}))?[ a-z0-9*,()]{0,4}";

  private final Columns columns;
  private final List<VisualLine> lines;
  private final List<RowDraft> rows = new ArrayList<>();

  private RowFinder(Columns columns, List<VisualLine> lines) {
    this.columns = columns;
    this.lines = lines;
  }

  /**
   * Rows of one band.
   *
   * @param head whether no line above the band holds values
   */
  static List<RowDraft> rows(Columns columns, List<VisualLine> lines, boolean head) {
    RowFinder finder = new RowFinder(columns, lines);
    int start = 0;
    if (head) {
      int first = finder.firstAnchor();
      boolean body = first < lines.size();
      while (body && first > 0 && finder.belongsToBody(first - 1)) {
        first--;
      }
      finder.rows.addAll(HeaderTiers.rows(columns, lines.subList(0, first)));
      start = first;
    }
    finder.body(start);
    return finder.rows;
  }

  /** Whether the line holds a value outside of the stub. */
  static boolean anchor(Columns columns, VisualLine line) {
    for (Segment segment : line.segments()) {
      if (columns.first(segment) > 0 && !columns.spans(segment) && CellKind.value(segment.text())) {
        return true;
      }
    }
    return false;
  }

  /** First line of the body: a stub with mostly values behind it, or failing that any values. */
  private int firstAnchor() {
    int any = lines.size();
    for (int i = lines.size() - 1; i >= 0; i--) {
      any = anchor(columns, lines.get(i)) && !yearsOverNames(i) ? i : any;
    }
    int i = any;
    while (i < lines.size() && !fullAnchor(lines.get(i))) {
      i++;
    }
    return i < lines.size() && i - any <= HEAD_LINES && lines.subList(any, i).stream().noneMatch(this::stub) ? i : any;
  }

  private boolean stub(VisualLine line) {
    return columns.first(line.segments().getFirst()) == 0;
  }

  private boolean fullAnchor(VisualLine line) {
    List<Segment> others = line.segments().stream().filter(segment -> columns.first(segment) > 0).toList();
    return stub(line) && !others.isEmpty() && 2 * others.stream().filter(segment -> CellKind.value(segment.text())).count() >= others.size();
  }

  /** Years over a line of names are a tier of the head, not values. */
  private boolean yearsOverNames(int i) {
    VisualLine line = lines.get(i);
    return i + 1 < lines.size()
        && line.segments().stream().filter(segment -> columns.first(segment) > 0).allMatch(segment -> segment.text().matches(YEAR))
        && !anchor(columns, lines.get(i + 1))
        && lines.get(i + 1).segments().stream().filter(segment -> columns.first(segment) > 0).count() >= 2;
  }

  /** A stub alone right above the first values is a section heading or the first line of a wrapped stub. */
  private boolean belongsToBody(int line) {
    return stubOnly(lines.get(line));
  }

  private boolean stubOnly(VisualLine line) {
    return line.segments().size() == 1 && columns.first(line.segments().getFirst()) == 0;
  }

  private void body(int start) {
    boolean values = false;
    for (int i = start; i < lines.size(); i++) {
      values |= anchor(columns, lines.get(i));
    }
    int headRows = rows.size();
    for (int i = start; i < lines.size(); i++) {
      VisualLine line = lines.get(i);
      boolean below = !rows.isEmpty() && pendingBelow(i, start);
      boolean above = rows.size() > headRows && (values ? continuesAbove(i) : continuesText(i));
      if (below || above) {
        rows.getLast().lines().add(line);
      } else {
        rows.add(new RowDraft(line));
      }
    }
  }

  /** Whether the line before waits for this one: a wrapped stub whose values stand on its last line, or a cell centred beside it. */
  private boolean pendingBelow(int i, int start) {
    if (i == start) {
      return false;
    }
    VisualLine before = lines.get(i - 1);
    VisualLine line = lines.get(i);
    boolean lone = rows.getLast().lines().size() == 1 || !anchorIn(rows.getLast());
    if (anchor(columns, before) || !lone || rows.getLast().lines().getLast() != before) {
      return false;
    }
    if (beside(before, line)) {
      return true;
    }
    if (!anchor(columns, line) || !stubOnly(before)) {
      return false;
    }
    Segment stub = before.segments().getFirst();
    Segment next = line.segments().getFirst();
    return columns.first(next) == 0 && !columns.spans(stub) && (CellKind.continuing(next.text()) || columns.wraps(stub, next));
  }

  private boolean anchorIn(RowDraft row) {
    return row.lines().stream().anyMatch(line -> anchor(columns, line));
  }

  private boolean continuesAbove(int i) {
    VisualLine line = lines.get(i);
    VisualLine before = lines.get(i - 1);
    if (beside(before, line) && !(anchor(columns, before) && anchor(columns, line))) {
      return true;
    }
    if (wrappedText(line, rows.getLast())) {
      return true;
    }
    if (anchor(columns, line)) {
      return false;
    }
    if (i + 1 < lines.size() && beside(line, lines.get(i + 1))) {
      return false;
    }
    if (!stubOnly(line)) {
      return columns.first(line.segments().getFirst()) > 0;
    }
    Segment stub = line.segments().getFirst();
    Optional<Segment> above = stubOf(rows.getLast());
    return above.isPresent()
        && !columns.spans(above.get())
        && !columns.spans(stub)
        && (CellKind.continuing(stub.text()) || columns.wraps(above.get(), stub));
  }

  /** Lines of a table of texts: a row begins where the first column begins anew. */
  private boolean continuesText(int i) {
    Segment first = lines.get(i).segments().getFirst();
    if (wrappedText(lines.get(i), rows.getLast())) {
      return true;
    }
    if (columns.first(first) > 0 || beside(lines.get(i - 1), lines.get(i))) {
      return true;
    }
    Optional<Segment> above = stubOf(rows.getLast());
    return above.isPresent() && (CellKind.continuing(first.text()) || columns.wraps(above.get(), first));
  }

  /** Whether a text behind the stub goes on from the row above, and the stub, if the line has one, goes on too. */
  private boolean wrappedText(VisualLine line, RowDraft above) {
    boolean lone = line.segments().size() == 1 && columns.count() > 2 && !stub(line) && stubOf(above).isPresent();
    if (lone && last(above, columns.first(line.segments().getFirst())).isPresent()) {
      return true;
    }
    boolean wrapped = false;
    for (Segment segment : line.segments()) {
      int column = columns.first(segment);
      Optional<Segment> before = last(above, column);
      boolean goesOn = before.isPresent() && !columns.spans(segment) && !columns.spans(before.get()) && columns.wraps(before.get(), segment);
      if (column == 0 && !goesOn) {
        return false;
      }
      boolean text = !CellKind.value(segment.text()) && before.isPresent() && before.get().words().size() > 1;
      text = text && Math.abs(before.get().x0() - segment.x0()) < FLUSH * segment.em();
      wrapped |= column > 0 && text && goesOn;
    }
    return wrapped;
  }

  /** The lowest text of a row in a column. */
  private Optional<Segment> last(RowDraft row, int column) {
    Optional<Segment> last = Optional.empty();
    for (VisualLine line : row.lines()) {
      for (Segment segment : line.segments()) {
        last = columns.first(segment) == column ? Optional.of(segment) : last;
      }
    }
    return last;
  }

  private Optional<Segment> stubOf(RowDraft row) {
    Optional<Segment> stub = Optional.empty();
    for (VisualLine line : row.lines()) {
      if (columns.first(line.segments().getFirst()) == 0) {
        stub = Optional.of(line.segments().getFirst());
      }
    }
    return stub;
  }

  private static boolean beside(VisualLine above, VisualLine below) {
    return above.box().y1() - below.box().y0() > BESIDE * Math.min(above.em(), below.em());
  }
}
