package org.hebiao.table;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.hebiao.document.Ruling;
import org.hebiao.provenance.Box;

/**
 * Parts of a region between full rules whose columns do not fit each other: a form without vertical rules has its amounts in other columns
 * than its indicators.
 */
record Sections(List<Section> sections) {
  /** A full rule ends this near to both sides, as a share of the region's width. */
  private static final double SIDE = 0.05;

  /** Lines with several texts that give a section columns of its own. */
  private static final int OWN_LINES = 3;

  /** Rules this near to the border of the region are the border, in points. */
  private static final double BORDER = 2;

  /** A part with columns of its own. */
  record Section(Box bounds, List<VisualLine> lines) {}

  static Sections of(Box bounds, List<VisualLine> lines, List<Ruling> horizontal) {
    TreeSet<Double> cuts = new TreeSet<>();
    for (Ruling rule : horizontal) {
      double side = SIDE * bounds.width();
      boolean full = rule.from() <= bounds.x0() + side && rule.to() >= bounds.x1() - side;
      if (full && rule.at() > bounds.y0() + BORDER && rule.at() < bounds.y1() - BORDER) {
        cuts.add(rule.at());
      }
    }
    cuts.add(bounds.y1());
    List<Section> sections = new ArrayList<>();
    double top = bounds.y0();
    int next = 0;
    for (double cut : cuts) {
      List<VisualLine> part = new ArrayList<>();
      while (next < lines.size() && (lines.get(next).box().centerY() < cut || cut == bounds.y1())) {
        part.add(lines.get(next++));
      }
      Section section = new Section(new Box(bounds.x0(), top, bounds.x1(), cut), part);
      if (sections.isEmpty() || !apart(sections.getLast().lines(), part)) {
        Section before = sections.isEmpty() ? section : sections.removeLast();
        List<VisualLine> both = new ArrayList<>(sections.isEmpty() && before == section ? List.of() : before.lines());
        both.addAll(part);
        sections.add(new Section(before.bounds().union(section.bounds()), both));
      } else {
        sections.add(section);
      }
      top = cut;
    }
    return new Sections(sections);
  }

  /** Whether two parts keep more columns each for itself than together. */
  private static boolean apart(List<VisualLine> upper, List<VisualLine> lower) {
    if (several(upper) < OWN_LINES || several(lower) < OWN_LINES) {
      return false;
    }
    List<VisualLine> both = new ArrayList<>(upper);
    both.addAll(lower);
    int together = Columns.of(both).count();
    return together < Math.max(Columns.of(upper).count(), Columns.of(lower).count());
  }

  private static long several(List<VisualLine> lines) {
    return lines.stream().filter(line -> line.segments().size() > 1).count();
  }
}
