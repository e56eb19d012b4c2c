package org.hebiao.table;

import java.util.ArrayList;
import java.util.List;
import org.hebiao.document.Ruling;
import org.hebiao.provenance.Box;

/** Finds runs of lines that show columns without any frame around them. */
final class OpenRegionFinder {
  /** A gap this wide separates columns for sure, in em; wider than blanks in justified prose. */
  private static final double SURE_GAP = 1.5;

  /** Lines of one table follow each other within this, in em. */
  private static final double LINE_GAP = 1.6;

  /** The same with a rule between them, in em. */
  private static final double RULED_GAP = 2.6;

  /** Lines without columns that may stand between lines with columns: section headings, wrapped stubs. */
  private static final int BETWEEN = 3;

  /** Header lines over the first line with columns. */
  private static final int HEAD_LINES = 4;

  /** Lines of a caption follow each other within this, in em. */
  private static final double CAPTION_GAP = 0.5;

  /** Further lines of a caption. */
  private static final int CAPTION_LINES = 2;

  /** A line is prose when it alone fills this share of the region. */
  private static final double FULL_LINE = 0.75;

  private OpenRegionFinder() {}

  /** Runs of lines that may be tables, top down. */
  static List<List<VisualLine>> find(List<VisualLine> lines, List<Ruling> rules) {
    List<List<VisualLine>> regions = new ArrayList<>();
    int i = 0;
    while (i < lines.size()) {
      if (!sure(lines.get(i))) {
        i++;
        continue;
      }
      int end = end(lines, rules, i);
      int start = start(lines, rules, i, end);
      regions.addAll(RegionShape.tables(lines.subList(start, end)));
      i = end;
    }
    return regions;
  }

  static boolean sure(VisualLine line) {
    if (RegionShape.caption(line)) {
      return false;
    }
    for (int i = 1; i < line.segments().size(); i++) {
      if (line.segments().get(i).x0() - line.segments().get(i - 1).x1() >= SURE_GAP * line.em()) {
        return true;
      }
    }
    return false;
  }

  private static int end(List<VisualLine> lines, List<Ruling> rules, int start) {
    int end = start + 1;
    int columns = Columns.of(lines.subList(start, end)).count();
    for (int i = start + 1; i < lines.size() && i - end <= BETWEEN && follows(lines.get(i - 1), lines.get(i), rules); i++) {
      VisualLine line = lines.get(i);
      if (sure(line)) {
        int with = Columns.of(lines.subList(start, i + 1)).count();
        if (with < Math.min(columns, 2)) {
          break;
        }
        columns = with;
        end = i + 1;
      } else if (line.box().width() >= FULL_LINE * width(lines.subList(start, end))) {
        break;
      }
    }
    return end;
  }

  private static int start(List<VisualLine> lines, List<Ruling> rules, int first, int end) {
    List<VisualLine> body = lines.subList(first, end);
    Columns columns = Columns.of(body);
    int start = first;
    while (start > 0 && first - start < HEAD_LINES && columns.count() > 1 && follows(lines.get(start - 1), lines.get(start), rules)) {
      VisualLine line = lines.get(start - 1);
      boolean overValues = line.segments().getFirst().x0() >= columns.intervals().get(1).from() - line.em();
      if (!overValues || RegionShape.caption(line) || captioned(lines, start - 1) || line.box().x1() > columns.intervals().getLast().to() + 2 * line.em()) {
        break;
      }
      start--;
    }
    return start;
  }

  /** Whether the line is the second or third of a caption. */
  private static boolean captioned(List<VisualLine> lines, int i) {
    for (int above = i - 1; above >= 0 && above >= i - CAPTION_LINES && lines.get(above + 1).segments().size() == 1; above--) {
      if (lines.get(above + 1).box().y0() - lines.get(above).box().y1() > CAPTION_GAP * lines.get(above).em()) {
        return false;
      }
      if (RegionShape.caption(lines.get(above))) {
        return true;
      }
    }
    return false;
  }

  private static boolean follows(VisualLine above, VisualLine below, List<Ruling> rules) {
    double gap = below.box().y0() - above.box().y1();
    double em = Math.max(above.em(), below.em());
    return gap <= LINE_GAP * em || gap <= RULED_GAP * em && rules.stream().anyMatch(rule -> between(above, below, rule));
  }

  private static boolean between(VisualLine above, VisualLine below, Ruling rule) {
    Box both = above.box().union(below.box());
    return rule.at() > above.box().centerY() && rule.at() < below.box().centerY() && rule.from() < both.x1() && rule.to() > both.x0();
  }

  private static double width(List<VisualLine> lines) {
    double from = lines.stream().mapToDouble(line -> line.box().x0()).min().orElse(0);
    double to = lines.stream().mapToDouble(line -> line.box().x1()).max().orElse(0);
    return to - from;
  }
}
