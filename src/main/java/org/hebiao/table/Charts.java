package org.hebiao.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hebiao.document.Page;
import org.hebiao.provenance.Box;

/** Tells charts from tables: curves and slanted lines run through a chart, at most a seal or a crossed-out corner through a table. */
final class Charts {
  /** Drawings spread over this share of both sides of a chart. */
  private static final double SPREAD = 0.4;

  /** Drawings in the same or neighbouring squares of this side are of one chart, in points. */
  private static final double SQUARE = 12;

  /** A chart is at least this wide and high, in points. */
  private static final double WIDTH = 80;

  private static final double HEIGHT = 50;

  /** Labels stand around a chart within this, in points. */
  private static final double LABELS = 30;

  /** A region that lies to this share among the labels of a chart is of the chart. */
  private static final double AMONG = 0.35;

  /** A drawing over this share of the page is its decoration. */
  private static final double DECORATION = 0.6;

  private final List<Box> drawings;
  private final List<Box> zones;

  Charts(Page page) {
    double decoration = DECORATION * page.width() * page.height();
    this.drawings = page.drawings().stream().filter(drawing -> drawing.width() * drawing.height() < decoration).toList();
    this.zones = new ArrayList<>(zones(page, drawings));
  }

  /** Whether curves run through the region. */
  boolean inside(Box region) {
    Optional<Box> spread =
        drawings.stream().filter(drawing -> region.contains(drawing.centerX(), drawing.centerY())).reduce(Box::union);
    return spread.isPresent() && spread.get().width() >= SPREAD * region.width() && spread.get().height() >= SPREAD * region.height();
  }

  /** Takes a ruled box with curves in it for a chart: its labels stand around the curves, or around the box. */
  void frame(Box box) {
    if (inside(box)) {
      zones.add(box);
    }
  }

  /** Whether the region lies among the labels of a chart. */
  boolean beside(Box region) {
    double area = Math.max(1, region.width() * region.height());
    for (Box zone : zones) {
      Box wide = new Box(zone.x0() - LABELS, zone.y0() - LABELS, zone.x1() + LABELS, zone.y1() + LABELS);
      if (wide.overlapX(region) * wide.overlapY(region) >= AMONG * area) {
        return true;
      }
    }
    return false;
  }

  /** Connected squares that drawings touch: thousands of strokes of one curve cost no more than one. */
  private static List<Box> zones(Page page, List<Box> drawings) {
    int columns = squares(page.width());
    int rows = squares(page.height());
    boolean[] touched = new boolean[columns * rows];
    for (Box drawing : drawings) {
      for (int row = square(drawing.y0(), rows); row <= square(drawing.y1(), rows); row++) {
        for (int column = square(drawing.x0(), columns); column <= square(drawing.x1(), columns); column++) {
          touched[row * columns + column] = true;
        }
      }
    }
    UnionFind groups = new UnionFind(touched.length);
    for (int i = 0; i < touched.length; i++) {
      boolean left = i % columns > 0 && touched[i - 1];
      boolean up = i >= columns && touched[i - columns];
      if (touched[i] && left) {
        groups.join(i, i - 1);
      }
      if (touched[i] && up) {
        groups.join(i, i - columns);
      }
    }
    Map<Integer, Box> byGroup = new LinkedHashMap<>();
    for (int i = 0; i < touched.length; i++) {
      if (touched[i]) {
        double x = i % columns * SQUARE;
        double y = i / columns * SQUARE;
        byGroup.merge(groups.find(i), new Box(x, y, x + SQUARE, y + SQUARE), Box::union);
      }
    }
    return byGroup.values().stream().filter(zone -> zone.width() >= WIDTH && zone.height() >= HEIGHT).toList();
  }

  private static int squares(double length) {
    return Math.max(1, (int) Math.ceil(length / SQUARE));
  }

  private static int square(double at, int count) {
    return Math.clamp((int) (at / SQUARE), 0, count - 1);
  }
}
