package org.hebiao.document;

import java.util.ArrayList;
import java.util.List;
import org.hebiao.document.Ruling.Kind;
import org.hebiao.provenance.Box;

/** Turns painted paths into horizontal and vertical lines of the displayed page; slanted lines, curves and white paint are none. */
final class RulingCollector {
  /** A filled or painted area thinner than this, in points, is a line. */
  private static final double LINE_THICKNESS = 3;

  /** A dot of a dotted line is at most this often as long as thick: it may be of a horizontal or of a vertical line. */
  private static final double DOT = 1.5;

  /** Ends of a line may differ by this across it, in points: producers round to tenths. */
  private static final double STRAIGHT = 0.6;

  /** Shorter pieces across a thin area are its ends, not lines, in points. */
  private static final double SHORTEST = 0.2;

  private final int limit;
  private final List<Ruling> rulings = new ArrayList<>();
  private final List<Box> areas = new ArrayList<>();
  private final List<Box> drawings = new ArrayList<>();
  private int outlines;
  private boolean limitReached;

  RulingCollector(int limit) {
    this.limit = limit;
  }

  List<Ruling> rulings() {
    return rulings;
  }

  /** Boxes of what is drawn and is neither line nor rectangle, as far as the clip shows it. */
  List<Box> drawings() {
    return drawings;
  }

  /** Filled shapes that are neither lines nor rectangles: letters drawn as outlines show up here. */
  int outlines() {
    return outlines;
  }

  boolean limitReached() {
    return limitReached;
  }

  void stroke(List<PathPiece> path, double thickness, boolean dashed, boolean white, Box clip) {
    Kind kind = dashed ? Kind.DASHED : Kind.LINE;
    for (PathPiece piece : path) {
      if (!white && piece.slanted()) {
        drawing(piece.bounds(), clip);
      }
      for (int i = 0; i + 1 < piece.size(); i++) {
        if (!piece.bent(i + 1) && (!white || onArea(piece.x(i), piece.y(i), piece.x(i + 1), piece.y(i + 1)))) {
          segment(piece.x(i), piece.y(i), piece.x(i + 1), piece.y(i + 1), thickness, kind, clip);
        }
      }
    }
  }

  void fill(List<PathPiece> path, boolean white, Box clip) {
    if (path.size() == 2 && path.get(0).rectangle() && path.get(1).rectangle() && ring(path.get(0).bounds(), path.get(1).bounds(), white, clip)) {
      return;
    }
    for (PathPiece piece : path) {
      if (piece.rectangle() || piece.bar(LINE_THICKNESS)) {
        area(piece.bounds(), white, clip);
      } else {
        outlines++;
        if (!white) {
          drawing(piece.bounds(), clip);
        }
      }
    }
  }

  /** The border of a cell painted as the area between two rectangles: its four bars. */
  private boolean ring(Box one, Box other, boolean white, Box clip) {
    Box outer = one.union(other);
    if (!outer.equals(one) && !outer.equals(other)) {
      return false;
    }
    Box inner = outer.equals(one) ? other : one;
    double widest = Math.max(Math.max(inner.x0() - outer.x0(), outer.x1() - inner.x1()), Math.max(inner.y0() - outer.y0(), outer.y1() - inner.y1()));
    if (widest > LINE_THICKNESS) {
      return false;
    }
    area(new Box(outer.x0(), outer.y0(), outer.x1(), inner.y0()), white, clip);
    area(new Box(outer.x0(), inner.y1(), outer.x1(), outer.y1()), white, clip);
    area(new Box(outer.x0(), outer.y0(), inner.x0(), outer.y1()), white, clip);
    area(new Box(inner.x1(), outer.y0(), outer.x1(), outer.y1()), white, clip);
    return true;
  }

  /** A painted area: a line when thin, else its four edges. */
  void area(Box box, boolean white, Box clip) {
    if (white && !onArea(box.x0(), box.y0(), box.x1(), box.y1())) {
      return;
    }
    if (Math.min(box.width(), box.height()) <= LINE_THICKNESS) {
      double thickness = Math.min(box.width(), box.height());
      if (box.width() * DOT >= box.height()) {
        segment(box.x0(), box.centerY(), box.x1(), box.centerY(), thickness, Kind.LINE, clip);
      }
      if (box.height() * DOT >= box.width()) {
        segment(box.centerX(), box.y0(), box.centerX(), box.y1(), thickness, Kind.LINE, clip);
      }
      return;
    }
    if (!white) {
      areas.add(box);
      segment(box.x0(), box.y0(), box.x1(), box.y0(), 0, Kind.AREA_EDGE, clip);
      segment(box.x0(), box.y1(), box.x1(), box.y1(), 0, Kind.AREA_EDGE, clip);
      segment(box.x0(), box.y0(), box.x0(), box.y1(), 0, Kind.AREA_EDGE, clip);
      segment(box.x1(), box.y0(), box.x1(), box.y1(), 0, Kind.AREA_EDGE, clip);
    }
  }

  /** A line that some producers paint as a stretched image. */
  void image(Box box, Box clip) {
    if (Math.min(box.width(), box.height()) <= LINE_THICKNESS) {
      area(box, false, clip);
    }
  }

  private void drawing(Box box, Box clip) {
    boolean shows = box.x0() < clip.x1() && box.x1() > clip.x0() && box.y0() < clip.y1() && box.y1() > clip.y0();
    if (shows && drawings.size() < limit) {
      drawings.add(
          new Box(Math.max(box.x0(), clip.x0()), Math.max(box.y0(), clip.y0()), Math.min(box.x1(), clip.x1()), Math.min(box.y1(), clip.y1())));
    }
  }

  private boolean onArea(double x0, double y0, double x1, double y1) {
    double x = (x0 + x1) / 2;
    double y = (y0 + y1) / 2;
    for (Box area : areas) {
      if (area.contains(x, y)) {
        return true;
      }
    }
    return false;
  }

  private void segment(double x0, double y0, double x1, double y1, double thickness, Kind kind, Box clip) {
    double wide = Math.abs(x1 - x0);
    double high = Math.abs(y1 - y0);
    if (high <= STRAIGHT && wide > high && wide >= SHORTEST) {
      add(true, (y0 + y1) / 2, x0, x1, thickness, kind, clip.x0(), clip.x1(), clip.y0(), clip.y1());
    } else if (wide <= STRAIGHT && high > wide && high >= SHORTEST) {
      add(false, (x0 + x1) / 2, y0, y1, thickness, kind, clip.y0(), clip.y1(), clip.x0(), clip.x1());
    }
  }

  private void add(boolean horizontal, double at, double end1, double end2, double thickness, Kind kind, double min, double max, double low, double high) {
    double from = Math.max(Math.min(end1, end2), min);
    double to = Math.min(Math.max(end1, end2), max);
    if (!(from < to) || !(at >= low - LINE_THICKNESS && at <= high + LINE_THICKNESS)) {
      return;
    }
    if (rulings.size() >= limit) {
      limitReached = true;
      return;
    }
    rulings.add(new Ruling(horizontal, at, from, to, thickness, kind));
  }
}
