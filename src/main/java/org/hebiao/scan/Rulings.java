package org.hebiao.scan;

import java.util.ArrayList;
import java.util.List;
import org.hebiao.document.Ruling;

/**
 * The rulings of a straightened page image.
 *
 * @param horizontal {@code at} is y, {@code from} and {@code to} are x
 * @param vertical {@code at} is x, {@code from} and {@code to} are y
 * @param mask the pixels they cover
 */
record Rulings(List<Stroke> horizontal, List<Stroke> vertical, boolean[] mask) {
  /** A level stroke shorter than this is a character's, in inches: the 一 of a large title has 0.3. */
  private static final double SHORTEST_LEVEL = 0.3;

  /** A row of text is not lower than this, in inches. */
  private static final double SHORTEST_UPRIGHT = 0.11;

  /** Thicker strokes are bars and filled areas, in inches. */
  private static final double THICKEST = 0.045;

  /** Interruptions of a printed line that scanning makes, in inches. */
  private static final double GAP = 0.015;

  /** A level stroke of this length needs no proof, in inches. */
  private static final double SURELY_LEVEL = 0.9;

  /** Share of its length along which it is free on each side nonetheless: strokes of bold characters that run into each other have less than 0.3. */
  private static final double FREE = 0.45;

  /** Share of its length along which a shorter one is free on each side: the strokes of a title that line up are not. */
  private static final double CLEAR = 0.7;

  /** The ends of a short level ruling lie this near to upright strokes, in inches. */
  private static final double JOINT = 0.04;

  /** Longest gap that a seal makes, in inches, and how far off its two sides may lie. */
  private static final double BRIDGE = 0.6;

  private static final double COLLINEAR = 0.012;

  Rulings {
    horizontal = List.copyOf(horizontal);
    vertical = List.copyOf(vertical);
  }

  static Rulings find(Ink ink, double dpi) {
    int gap = Math.max(2, (int) Math.round(GAP * dpi));
    double thickest = Math.max(4, THICKEST * dpi);
    Ink sideways = ink.transposed();
    List<Stroke> upright = new StrokeFinder(sideways, (int) (SHORTEST_UPRIGHT * dpi), gap, thickest).strokes();
    List<Stroke> level = new StrokeFinder(ink, (int) (SHORTEST_LEVEL * dpi), gap, thickest).strokes();
    List<Stroke> known = new ArrayList<>(level.stream().filter(stroke -> stroke.length() >= SURELY_LEVEL * dpi && Uprights.clear(stroke, ink, gap) >= FREE).toList());
    List<Stroke> posts = new Uprights(known, sideways, dpi).trusted(upright);
    level.stream()
        .filter(stroke -> stroke.length() < SURELY_LEVEL * dpi && Uprights.clear(stroke, ink, gap) >= CLEAR && joined(stroke, posts, dpi))
        .forEach(known::add);
    known.addAll(bridges(known, posts, ink, dpi));
    List<Stroke> trusted = new Uprights(known, sideways, dpi).trusted(upright);
    boolean[] mask = new boolean[ink.on().length];
    for (Stroke stroke : known) {
      for (int[] run : stroke.runs()) {
        for (int x = run[1]; x < run[2]; x++) {
          mask[run[0] * ink.width() + x] = true;
        }
      }
    }
    for (Stroke stroke : trusted) {
      for (int[] run : stroke.runs()) {
        for (int y = run[1]; y < run[2]; y++) {
          mask[y * ink.width() + run[0]] = true;
        }
      }
    }
    return new Rulings(known, trusted, mask);
  }

  /** Gaps that a seal made in level rulings: nothing is printed across them, and they do not reach from one upright ruling to the next as spans do. */
  private static List<Stroke> bridges(List<Stroke> level, List<Stroke> posts, Ink ink, double dpi) {
    List<Stroke> bridges = new ArrayList<>();
    for (Stroke left : level) {
      for (Stroke right : level) {
        int gap = right.from() - left.to();
        if (gap < 1 || gap > BRIDGE * dpi || Math.abs(left.at() - right.at()) > Math.max(2, COLLINEAR * dpi)) {
          continue;
        }
        double at = (left.at() + right.at()) / 2;
        boolean span = isPost(left.to(), at, posts, dpi) && isPost(right.from(), at, posts, dpi);
        Stroke bridge = new Stroke(at, left.to(), right.from(), Math.max(left.thickness(), right.thickness()), List.of());
        if (!span && Uprights.clear(bridge, ink, 3) >= CLEAR) {
          bridges.add(bridge);
        }
      }
    }
    return bridges;
  }

  private static boolean isPost(int x, double y, List<Stroke> posts, double dpi) {
    double joint = Math.max(3, JOINT * dpi);
    return posts.stream().anyMatch(post -> Math.abs(post.at() - x) <= joint && post.from() - joint <= y && post.to() + joint >= y);
  }

  /** Whether both ends of a level stroke meet upright ones. */
  private static boolean joined(Stroke level, List<Stroke> upright, double dpi) {
    double joint = Math.max(3, JOINT * dpi);
    boolean left = false;
    boolean right = false;
    for (Stroke stroke : upright) {
      if (stroke.from() - joint <= level.at() && stroke.to() + joint >= level.at()) {
        left |= Math.abs(stroke.at() - level.from()) <= joint;
        right |= Math.abs(stroke.at() - level.to()) <= joint;
      }
    }
    return left && right;
  }

  /** Lines that close what a page break left open: where two or more upright rulings end side by side and no level one is. */
  List<Stroke> openSides(double dpi) {
    double near = Math.max(3, JOINT * dpi);
    List<Stroke> sides = new ArrayList<>();
    for (boolean bottom : new boolean[] {false, true}) {
      List<Stroke> open =
          vertical.stream()
              .filter(post -> horizontal.stream().noneMatch(line -> Math.abs(line.at() - end(post, bottom)) <= near && line.from() - near <= post.at() && line.to() + near >= post.at()))
              .toList();
      for (Stroke post : open) {
        List<Stroke> beside = open.stream().filter(other -> Math.abs(end(other, bottom) - end(post, bottom)) <= near).toList();
        int left = (int) beside.stream().mapToDouble(Stroke::at).min().orElse(0);
        int right = (int) Math.ceil(beside.stream().mapToDouble(Stroke::at).max().orElse(0));
        if (beside.size() > 1 && post == beside.getFirst()) {
          sides.add(new Stroke(end(post, bottom), left, right, 1, List.of()));
        }
      }
    }
    return sides;
  }

  private static int end(Stroke post, boolean bottom) {
    return bottom ? post.to() : post.from();
  }

  boolean none() {
    return horizontal.size() < 2 || vertical.size() < 2;
  }

  /** In points of the straightened page. */
  List<Ruling> onPage(double pointsX, double pointsY) {
    List<Ruling> rulings = new ArrayList<>();
    horizontal.forEach(
        s -> rulings.add(new Ruling(true, s.at() * pointsY, s.from() * pointsX, s.to() * pointsX, s.thickness() * pointsY, Ruling.Kind.LINE)));
    vertical.forEach(s -> rulings.add(new Ruling(false, s.at() * pointsX, s.from() * pointsY, s.to() * pointsY, s.thickness() * pointsX, Ruling.Kind.LINE)));
    return rulings;
  }
}
