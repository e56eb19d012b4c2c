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

  /** An upright stroke of this length is no character's, in inches. */
  private static final double SURELY_UPRIGHT = 0.45;

  /** Thicker strokes are bars and filled areas, in inches. */
  private static final double THICKEST = 0.045;

  /** Interruptions of a printed line that scanning makes, in inches. */
  private static final double GAP = 0.015;

  /** A ruling ends at most this far from the one it meets, in inches. */
  private static final double REACH = 0.05;

  /** Upright strokes this near to each other stand in one column line, in inches. */
  private static final double SAME_COLUMN = 0.025;

  /** Width beside a stroke that is looked at for attached strokes of a character, in inches. */
  private static final double BESIDE = 0.03;

  /** Share of its length along which a ruling that others agree with is free on each side. */
  private static final double CLEAR_WITH_OTHERS = 0.5;

  /** The same for a ruling that stands alone. */
  private static final double CLEAR_ALONE = 0.9;

  Rulings {
    horizontal = List.copyOf(horizontal);
    vertical = List.copyOf(vertical);
  }

  static Rulings find(Ink ink, double dpi) {
    int gap = Math.max(2, (int) Math.round(GAP * dpi));
    double thickest = Math.max(4, THICKEST * dpi);
    List<Stroke> level = new StrokeFinder(ink, (int) (SHORTEST_LEVEL * dpi), gap, thickest).strokes();
    Ink sideways = ink.transposed();
    List<Stroke> upright = new StrokeFinder(sideways, (int) (SHORTEST_UPRIGHT * dpi), gap, thickest).strokes();
    List<Stroke> trusted = trusted(upright, level, sideways, dpi);
    boolean[] mask = new boolean[ink.on().length];
    for (Stroke stroke : level) {
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
    return new Rulings(level, trusted, mask);
  }

  /** Upright strokes that are rulings: long, or between level rulings and agreed with by other rows, or free on both sides. */
  private static List<Stroke> trusted(List<Stroke> upright, List<Stroke> level, Ink sideways, double dpi) {
    List<Stroke> sure = new ArrayList<>();
    List<Stroke> between = new ArrayList<>();
    for (Stroke stroke : upright) {
      if (stroke.length() >= SURELY_UPRIGHT * dpi) {
        sure.add(stroke);
      } else if (meets(stroke, stroke.from(), level, dpi) && meets(stroke, stroke.to(), level, dpi)) {
        between.add(stroke);
      }
    }
    List<Stroke> trusted = new ArrayList<>(sure);
    for (Stroke stroke : between) {
      double clear = clear(stroke, sideways, dpi);
      boolean agreed = column(stroke, sure, dpi) > 0 || column(stroke, between, dpi) >= SURELY_UPRIGHT * dpi;
      if (clear >= (agreed ? CLEAR_WITH_OTHERS : CLEAR_ALONE)) {
        trusted.add(stroke);
      }
    }
    return trusted;
  }

  private static double column(Stroke stroke, List<Stroke> others, double dpi) {
    double length = 0;
    for (Stroke other : others) {
      length += Math.abs(other.at() - stroke.at()) <= SAME_COLUMN * dpi ? other.length() : 0;
    }
    return length;
  }

  private static boolean meets(Stroke upright, int end, List<Stroke> level, double dpi) {
    double reach = REACH * dpi;
    for (Stroke stroke : level) {
      if (Math.abs(stroke.at() - end) <= reach && stroke.from() - reach <= upright.at() && stroke.to() + reach >= upright.at()) {
        return true;
      }
    }
    return false;
  }

  /** Share of a stroke's length along which nothing is attached, on its fuller side. */
  private static double clear(Stroke stroke, Ink sideways, double dpi) {
    int beside = Math.max(3, (int) Math.round(BESIDE * dpi));
    int half = (int) Math.ceil(stroke.thickness() / 2) + 1;
    int middle = (int) Math.round(stroke.at());
    int left = 0;
    int right = 0;
    for (int y = stroke.from(); y < stroke.to(); y++) {
      boolean freeLeft = true;
      boolean freeRight = true;
      for (int d = half; d < half + beside; d++) {
        freeLeft &= !sideways.at(y, middle - d - 1);
        freeRight &= !sideways.at(y, middle + d);
      }
      left += freeLeft ? 1 : 0;
      right += freeRight ? 1 : 0;
    }
    return Math.min(left, right) / (double) stroke.length();
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
