package org.hebiao.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Points and commas of a printed number, found as small blobs on its base line: the network drops a point now and then, surely and without a trace.
 *
 * @param marks from left to right
 * @param digits blobs as high as digits; as many as there are digits when none touch and none are broken
 */
record BaseLineMarks(List<Mark> marks, int digits) {
  /** A mark is at most so high and wide, in heights of the digits. */
  private static final double LARGEST = 0.36;

  /** Digits with a mark between them are at least so far apart, in heights of the digits. */
  private static final double ROOM = 0.33;

  /** A comma hangs this far below the digits, in heights of the digits. */
  private static final double HANGS = 0.09;

  /** The middle of a mark is below this share of the digits' height. */
  private static final double LOW = 0.7;

  /** Smaller specks are the grain of the paper, in heights of the digits. */
  private static final double SMALLEST = 0.07;

  BaseLineMarks {
    marks = List.copyOf(marks);
  }

  /**
   * One point or comma.
   *
   * @param middle column of its middle, in pixels of the page
   * @param comma whether it hangs below the digits
   */
  record Mark(double middle, boolean comma) {}

  static BaseLineMarks of(Ink ink, PixelBox line) {
    List<Blob> blobs = Blob.in(ink, line.x0(), line.y0(), line.x1(), line.y1());
    List<Blob> digits = blobs.stream().filter(blob -> blob.height() >= 0.55 * line.height()).toList();
    List<Mark> marks = new ArrayList<>();
    if (digits.isEmpty()) {
      return new BaseLineMarks(marks, digits.size());
    }
    double[] tops = digits.stream().mapToDouble(Blob::y0).sorted().toArray();
    double[] bottoms = digits.stream().mapToDouble(Blob::y1).sorted().toArray();
    double top = tops[tops.length / 2];
    double bottom = bottoms[bottoms.length / 2];
    double height = Math.max(1, bottom - top);
    for (Blob blob : blobs) {
      boolean small = blob.height() <= LARGEST * height && blob.width() <= LARGEST * height && blob.height() >= SMALLEST * height;
      boolean low = (blob.y0() + blob.y1()) / 2.0 > top + LOW * height;
      boolean inside = blob.x0() > digits.getFirst().x0() && blob.x1() <= line.x1();
      if (small && low && inside && stands(blob, digits, ROOM * height)) {
        marks.add(new Mark((blob.x0() + blob.x1()) / 2.0, blob.y1() > bottom + HANGS * height));
      }
    }
    return new BaseLineMarks(marks, digits.size());
  }

  /** Whether a mark stands between two digits that leave it room; a broken off piece of a digit does not. */
  private static boolean stands(Blob mark, List<Blob> digits, double room) {
    double middle = (mark.x0() + mark.x1()) / 2.0;
    double left = -Double.MAX_VALUE;
    double right = Double.MAX_VALUE;
    for (Blob digit : digits) {
      if (middle >= digit.x0() && middle <= digit.x1()) {
        return false;
      }
      left = digit.x1() < middle ? Math.max(left, digit.x1()) : left;
      right = digit.x0() > middle ? Math.min(right, digit.x0()) : right;
    }
    return right - left >= room;
  }

  /** The mark nearest to a column, within a distance. */
  Optional<Mark> near(double x, double within) {
    return marks.stream().filter(mark -> Math.abs(mark.middle() - x) <= within).min(Comparator.comparingDouble(mark -> Math.abs(mark.middle() - x)));
  }
}
