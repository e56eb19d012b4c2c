package org.hebiao.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the columns of a region from the segments of all its lines: segments that overlap along x are of one column, unless one of them
 * spans columns that other lines keep apart.
 */
final class ColumnFinder {
  /** A segment spans columns when at least this share of the lines it can be compared with keep apart what it covers. */
  private static final double SPANNING_SHARE = 0.25;

  /** Shared length below this is touching, not overlapping, in em: boxes of glyphs are a little wider than their ink. */
  private static final double TOUCH = 0.15;

  /** Lines that must show a gap where a column is parted. */
  private static final int PARTING_LINES = 3;

  /** Lines with a gap for each text across it where a column is parted. */
  private static final int PARTING = 4;

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
    List<Interval> parted = new ArrayList<>();
    columns.forEach(column -> part(column, narrow, lines, parted));
    return HeadColumns.joined(parted, lines);
  }

  /** Parts a column where most lines show a gap and few texts lie across: a long stub or a wide name had joined two columns. */
  private static void part(Interval column, List<Segment> narrow, List<VisualLine> lines, List<Interval> result) {
    List<Segment> inside = narrow.stream().filter(segment -> segment.x0() >= column.from() - 1 && segment.x1() <= column.to() + 1).toList();
    Optional<Double> cut = bestCut(column, inside, lines);
    if (cut.isEmpty()) {
      result.add(column);
      return;
    }
    double x = cut.get();
    double left = inside.stream().filter(segment -> segment.x1() <= x).mapToDouble(Segment::x1).max().orElse(x);
    double right = inside.stream().filter(segment -> segment.x0() >= x).mapToDouble(Segment::x0).min().orElse(x);
    part(new Interval(column.from(), left), narrow, lines, result);
    part(new Interval(right, column.to()), narrow, lines, result);
  }

  private static Optional<Double> bestCut(Interval column, List<Segment> inside, List<VisualLine> lines) {
    Optional<Double> best = Optional.empty();
    int most = 0;
    for (VisualLine line : lines) {
      for (int i = 0; i + 1 < line.segments().size(); i++) {
        double from = line.segments().get(i).x1();
        double to = line.segments().get(i + 1).x0();
        if (from <= column.from() || to >= column.to() || from >= to) {
          continue;
        }
        double x = (from + to) / 2;
        int gaps = gaps(column, x, lines);
        long across = inside.stream().filter(segment -> segment.x0() < x - TOUCH * segment.em() && segment.x1() > x + TOUCH * segment.em()).count();
        if (gaps > most && gaps >= PARTING_LINES && gaps >= PARTING * across) {
          most = gaps;
          best = Optional.of(x);
        }
      }
    }
    return best;
  }

  /** Lines with texts of the column on both sides of x. */
  private static int gaps(Interval column, double x, List<VisualLine> lines) {
    int gaps = 0;
    for (VisualLine line : lines) {
      boolean left = false;
      boolean right = false;
      for (Segment segment : line.segments()) {
        left |= segment.x1() <= x && segment.x1() > column.from();
        right |= segment.x0() >= x && segment.x0() < column.to();
      }
      gaps += left && right ? 1 : 0;
    }
    return gaps;
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
