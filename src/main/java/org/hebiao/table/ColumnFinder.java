package org.hebiao.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the columns of a region from the segments of all its lines: segments that overlap along x are of one column, unless one of them
 * spans columns that other lines keep apart.
 */
final class ColumnFinder {
  /** A segment spans columns when at least this share of the lines it can be compared with keep apart what it covers. */
  private static final double SPANNING_SHARE = 0.25;

  /** Shared length below this is touching, not overlapping, in em: boxes of glyphs are a little wider than their ink. */
  private static final double TOUCH = 0.15;

  /** Text over a wall by less than this only touches it, in points. */
  private static final double WALL = 3;

  /** Lines compared with each other: the columns of a longer table show in as many of its lines. */
  private static final int LINES = 250;

  private ColumnFinder() {}

  /** Column intervals from left to right; they do not overlap. */
  static List<Interval> columns(List<VisualLine> all) {
    return columns(all, List.of());
  }

  /**
   * Column intervals from left to right; they do not overlap.
   *
   * @param walls where columns end for sure: a text over one spans
   */
  static List<Interval> columns(List<VisualLine> all, List<Double> walls) {
    List<VisualLine> lines = all.size() <= LINES ? all : all.subList(0, LINES);
    List<Segment> narrow = new ArrayList<>();
    for (VisualLine line : lines) {
      for (Segment segment : line.segments()) {
        boolean walled = walls.stream().anyMatch(wall -> segment.x0() < wall - WALL && segment.x1() > wall + WALL);
        if (!walled && !spans(segment, line, lines)) {
          narrow.add(segment);
        }
      }
    }
    narrow.sort(Segment.leftFirst());
    List<Interval> columns = new ArrayList<>();
    for (Segment segment : narrow) {
      if (!columns.isEmpty() && segment.x0() < columns.getLast().to() - TOUCH * segment.em()) {
        Interval last = columns.removeLast();
        columns.add(new Interval(last.from(), Math.max(last.to(), segment.x1())));
      } else {
        double from = columns.isEmpty() ? segment.x0() : Math.max(segment.x0(), columns.getLast().to());
        columns.add(new Interval(from, Math.max(from, segment.x1())));
      }
    }
    columns.sort(Comparator.comparingDouble(Interval::from));
    return HeadColumns.joined(columns, lines);
  }

  private static boolean spans(Segment segment, VisualLine own, List<VisualLine> lines) {
    double touch = TOUCH * segment.em();
    int apart = 0;
    int single = 0;
    for (VisualLine line : lines) {
      if (line == own) {
        continue;
      }
      int covered = 0;
      for (Segment other : line.segments()) {
        covered += other.overlapsX(segment.x0() + touch, segment.x1() - touch) ? 1 : 0;
      }
      apart += covered > 1 ? 1 : 0;
      single += covered == 1 ? 1 : 0;
    }
    return apart > 0 && apart >= SPANNING_SHARE * (apart + single);
  }

  /** A stretch along x, in points. */
  record Interval(double from, double to) {
    double center() {
      return (from + to) / 2;
    }

    double overlap(double otherFrom, double otherTo) {
      return Math.max(0, Math.min(to, otherTo) - Math.max(from, otherFrom));
    }
  }
}
