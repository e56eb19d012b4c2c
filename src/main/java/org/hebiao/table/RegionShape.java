package org.hebiao.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Gives a run of lines the shape of tables: tables that follow each other with only a title between are parted, captions above and notes
 * below are left out.
 */
final class RegionShape {
  /** A gap wider than the usual one of the region by this may part tables, in em. */
  private static final double PARTING = 0.6;

  /** Lines between values that make a title with a head; a single one is a heading within the table. */
  private static final int TITLE_AND_HEAD = 2;

  /** A text over this share of the columns from the first on is a caption or a note. */
  private static final double WIDE = 0.6;

  private static final Pattern CAPTION =
      Pattern.compile("(?i)^(table|figure|fig\\.|exhibit|chart|box|source|sources|note|notes|nb)\\b.*|^(表|图|注|资料来源|数据来源)[ 0-9０-９一二三四五六七八九十:：].*");

  private RegionShape() {}

  /** Tables in a run of lines, top down, without captions and notes. */
  static List<List<VisualLine>> tables(List<VisualLine> lines) {
    List<List<VisualLine>> tables = new ArrayList<>();
    for (List<VisualLine> part : parts(lines)) {
      List<VisualLine> trimmed = trimmed(part);
      if (!trimmed.isEmpty()) {
        tables.add(trimmed);
      }
    }
    return tables;
  }

  static boolean caption(VisualLine line) {
    return CAPTION.matcher(line.text()).matches();
  }

  private static List<List<VisualLine>> parts(List<VisualLine> lines) {
    Columns columns = Columns.of(lines);
    double usual = usualGap(lines);
    List<List<VisualLine>> parts = new ArrayList<>();
    int start = 0;
    int lastAnchor = -1;
    for (int i = 0; i < lines.size(); i++) {
      if (!RowFinder.anchor(columns, lines.get(i))) {
        continue;
      }
      if (lastAnchor >= 0 && i - lastAnchor > TITLE_AND_HEAD && lines.subList(lastAnchor + 1, i).stream().anyMatch(line -> overValues(columns, line))) {
        int cut = widestGap(lines, lastAnchor, i);
        if (gap(lines, cut) > usual + PARTING * lines.get(cut).em()) {
          parts.add(lines.subList(start, cut));
          start = cut;
        }
      }
      lastAnchor = i;
    }
    parts.add(lines.subList(start, lines.size()));
    return parts;
  }

  private static boolean overValues(Columns columns, VisualLine line) {
    Segment first = line.segments().getFirst();
    return columns.first(first) > 0 || columns.spans(first);
  }

  /** Line after the last anchor before which the gap is widest. */
  private static int widestGap(List<VisualLine> lines, int from, int to) {
    int widest = from + 1;
    for (int i = from + 2; i <= to; i++) {
      if (gap(lines, i) > gap(lines, widest)) {
        widest = i;
      }
    }
    return widest;
  }

  private static double gap(List<VisualLine> lines, int i) {
    return lines.get(i).box().y0() - lines.get(i - 1).box().y1();
  }

  static double usualGap(List<VisualLine> lines) {
    List<Double> gaps = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      gaps.add(gap(lines, i));
    }
    gaps.sort(Comparator.naturalOrder());
    return gaps.isEmpty() ? 0 : gaps.get(gaps.size() / 2);
  }

  private static List<VisualLine> trimmed(List<VisualLine> lines) {
    int start = 0;
    int end = lines.size();
    Columns columns = Columns.of(lines);
    double usual = usualGap(lines);
    while (start < end && above(columns, lines, start, usual)) {
      start++;
    }
    while (end > start && note(columns, lines.get(end - 1))) {
      end--;
    }
    return lines.subList(start, end);
  }

  /** A title: alone on its line with room below, or text from the first column over most of the others. */
  private static boolean above(Columns columns, List<VisualLine> lines, int i, double usual) {
    VisualLine line = lines.get(i);
    if (caption(line)) {
      return true;
    }
    if (line.segments().size() > 1 || i + 1 == lines.size() || RowFinder.anchor(columns, line)) {
      return false;
    }
    return gap(lines, i + 1) > usual + PARTING * line.em() || wide(columns, line.segments().getFirst());
  }

  private static boolean note(Columns columns, VisualLine line) {
    if (caption(line)) {
      return true;
    }
    boolean marked = line.segments().size() == 2 && CellKind.noteMark(line.segments().getFirst().text());
    return !RowFinder.anchor(columns, line) && (marked || line.segments().stream().anyMatch(columns::spans));
  }

  private static boolean wide(Columns columns, Segment segment) {
    return columns.first(segment) == 0 && columns.last(segment) + 1 >= Math.max(2, WIDE * columns.count());
  }
}
