package org.hebiao.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.hebiao.document.Ruling;
import org.hebiao.provenance.Box;

/**
 * The strips of a region between one horizontal rule and the next, each with its lines.
 *
 * @param ruledRows whether each strip is one row: then what a rule leaves open is a span, and the ends of rules are columns' ends
 * @param walls where rules end inside the region
 */
record Bands(List<Band> bands, boolean ruledRows, List<Double> walls) {
  /** Rules and borders nearer than this are one, in points. */
  private static final double SAME = 2;

  /** Rules for this share of the lines with several texts: each row has its rule. */
  private static final double RULED = 0.6;

  /** Share of the strips that may seem to hold several rows in a table that rules every row: all of their cells are wrapped. */
  private static final double COMPOSITE = 0.15;

  /** Share of the columns of a strip that have several lines when it holds several rows. */
  private static final double MOST = 0.6;

  /** Lines that share this part of an em vertically stand beside each other. */
  private static final double BESIDE = 0.12;

  /** Fewer lines tell nothing about whether rows are ruled. */
  private static final int FEW = 4;

  /** A strip and what stands in it. */
  record Band(double top, double bottom, List<VisualLine> lines) {}

  static Bands of(Box bounds, List<VisualLine> lines, List<Ruling> horizontal) {
    List<Ruling> inside = horizontal.stream().filter(rule -> rule.at() > bounds.y0() + SAME && rule.at() < bounds.y1() - SAME).toList();
    TreeSet<Double> edges = new TreeSet<>();
    TreeSet<Double> walls = new TreeSet<>();
    for (Ruling rule : inside) {
      edges.add(rule.at());
      walls.add(rule.from());
      walls.add(rule.to());
    }
    edges.add(bounds.y1());
    List<Double> inner = List.copyOf(walls.subSet(bounds.x0() + 2 * SAME, bounds.x1() - 2 * SAME));
    List<Band> bands = new ArrayList<>();
    double top = bounds.y0();
    int next = 0;
    for (double edge : edges) {
      List<VisualLine> band = new ArrayList<>();
      while (next < lines.size() && (lines.get(next).box().centerY() < edge || edge == bounds.y1())) {
        band.add(lines.get(next++));
      }
      if (!band.isEmpty()) {
        bands.add(new Band(top, edge, band));
        top = edge;
      }
    }
    boolean ruledRows = ruledRows(bands, lines, edges.size() - 1);
    return new Bands(ruledRows ? withoutSpanning(bands, bounds, inside) : List.copyOf(bands), ruledRows, inner);
  }

  private static boolean ruledRows(List<Band> bands, List<VisualLine> lines, int rules) {
    long several = lines.stream().filter(line -> line.segments().size() > 1).count();
    Columns columns = Columns.of(lines);
    boolean one = bands.stream().filter(band -> severalRows(columns, band)).count() <= COMPOSITE * bands.size();
    return several >= FEW && one && rules >= RULED * (several - 1);
  }

  /** Whether a strip holds several rows: most of its columns have several lines, and not only a target of three amounts or a wrapped name. */
  private static boolean severalRows(Columns columns, Band band) {
    int[] lines = new int[columns.count()];
    int anchors = 0;
    double bottom = -Double.MAX_VALUE;
    for (VisualLine line : band.lines()) {
      line.segments().forEach(segment -> lines[columns.main(segment)]++);
      if (RowFinder.anchor(columns, line)) {
        anchors += line.box().y0() >= bottom ? 1 : 0;
        bottom = Math.max(bottom, line.box().y1() - BESIDE * line.em());
      }
    }
    long filled = Arrays.stream(lines).filter(count -> count > 0).count();
    long several = Arrays.stream(lines).filter(count -> count > 1).count();
    return anchors > 1 && several >= MOST * filled;
  }

  /** Leaves out texts over columns that a rule of the strip does not cover: the names of several rows. */
  private static List<Band> withoutSpanning(List<Band> bands, Box bounds, List<Ruling> rules) {
    List<Band> result = new ArrayList<>();
    for (Band band : bands) {
      List<VisualLine> kept = new ArrayList<>();
      for (VisualLine line : band.lines()) {
        List<Segment> own = line.segments().stream().filter(text -> covered(text, band.top(), bounds, rules) && covered(text, band.bottom(), bounds, rules)).toList();
        if (!own.isEmpty()) {
          kept.add(VisualLine.ofSegments(own));
        }
      }
      result.add(new Band(band.top(), band.bottom(), kept.isEmpty() ? band.lines() : kept));
    }
    return result;
  }

  private static boolean covered(Segment text, double at, Box bounds, List<Ruling> rules) {
    if (at <= bounds.y0() + SAME || at >= bounds.y1() - SAME) {
      return true;
    }
    return rules.stream().anyMatch(rule -> Math.abs(rule.at() - at) < SAME && text.overlapsX(rule.from(), rule.to()));
  }
}
