package org.hebiao.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hebiao.document.Ruling;

/**
 * The lines of a page after snapping: near parallel lines lie on one coordinate, pieces of one line are joined.
 *
 * @param horizontal sorted by y, then x
 * @param vertical sorted by x, then y
 */
record RuleSet(List<Ruling> horizontal, List<Ruling> vertical) {
  /**
   * Parallel lines nearer than this plus their half thicknesses are one, in points. No row of text is as low as this, while both lines of
   * a double border and the two borders that neighbouring cells draw for themselves are.
   */
  static final double SNAP = 1.8;

  /** Pieces of one line with a smaller gap are one line, in points: corner gaps of producers that draw each cell's borders apart. */
  private static final double GAP = 3;

  /** Pieces shorter than this are dots or dashes of a line drawn piece by piece, in points. */
  private static final double DASH = 12;

  /** Dots and dashes of one line follow each other within this, in points. */
  private static final double DASH_GAP = 6;

  /** A joined line shorter than this is a glyph's stroke, a tick or a bullet, in points. */
  private static final double SHORTEST = 4;

  RuleSet {
    horizontal = List.copyOf(horizontal);
    vertical = List.copyOf(vertical);
  }

  /** Drawn lines, without the edges of coloured areas: shading behind the lines of a text is no border. */
  static RuleSet lines(List<Ruling> drawn) {
    return of(drawn.stream().filter(ruling -> ruling.kind() != Ruling.Kind.AREA_EDGE).toList());
  }

  /** Lines and edges of coloured areas alike. */
  static RuleSet of(List<Ruling> drawn) {
    return new RuleSet(snapped(drawn, true), snapped(drawn, false));
  }

  private static List<Ruling> snapped(List<Ruling> drawn, boolean horizontal) {
    List<Ruling> sorted =
        drawn.stream().filter(ruling -> ruling.horizontal() == horizontal).sorted(Comparator.comparingDouble(Ruling::at)).toList();
    List<Ruling> result = new ArrayList<>();
    List<Ruling> group = new ArrayList<>();
    for (Ruling ruling : sorted) {
      if (!group.isEmpty() && !together(group, ruling)) {
        join(group, result);
        group.clear();
      }
      group.add(ruling);
    }
    join(group, result);
    return result;
  }

  /**
   * Whether a line lies with a group of lines before it. Lines follow each other nearer than the distance of one line; the whole group stays below
   * that of two, so that the lines of two tables whose columns differ by a little are not torn between two groups.
   */
  private static boolean together(List<Ruling> group, Ruling next) {
    double half = (group.getFirst().thickness() + next.thickness()) / 2;
    return next.at() - group.getLast().at() <= SNAP + half && next.at() - group.getFirst().at() <= 2 * SNAP + half;
  }

  /** Joins the pieces that lie on one coordinate; the coordinate is that of the drawn lines, weighted by length. */
  private static void join(List<Ruling> group, List<Ruling> result) {
    if (group.isEmpty()) {
      return;
    }
    double at = coordinate(group);
    List<Ruling> pieces = group.stream().sorted(Comparator.comparingDouble(Ruling::from)).toList();
    Ruling open = pieces.getFirst();
    for (Ruling piece : pieces.subList(1, pieces.size())) {
      boolean dashes = Math.min(open.length(), piece.length()) < DASH;
      if (piece.from() - open.to() <= (dashes ? DASH_GAP : GAP)) {
        open = new Ruling(open.horizontal(), at, open.from(), Math.max(open.to(), piece.to()), Math.max(open.thickness(), piece.thickness()), stronger(open, piece));
      } else {
        keep(open, at, result);
        open = piece;
      }
    }
    keep(open, at, result);
  }

  private static void keep(Ruling ruling, double at, List<Ruling> result) {
    if (ruling.length() >= SHORTEST) {
      result.add(new Ruling(ruling.horizontal(), at, ruling.from(), ruling.to(), ruling.thickness(), ruling.kind()));
    }
  }

  private static Ruling.Kind stronger(Ruling one, Ruling other) {
    return one.kind().compareTo(other.kind()) <= 0 ? one.kind() : other.kind();
  }

  private static double coordinate(List<Ruling> group) {
    double sum = 0;
    double weight = 0;
    for (Ruling ruling : group) {
      sum += ruling.at() * ruling.length();
      weight += ruling.length();
    }
    return sum / weight;
  }
}
