package org.hebiao.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Points and commas of a printed number, found as small blobs on its base line: the network drops a point now and then, surely and without a trace.
 *
 * @param middle column of the mark's middle, in pixels of the page
 * @param comma whether it hangs below the digits
 */
record BaseLineMarks(List<Mark> marks) {
  /** A mark is at most so high and wide, in heights of the digits. */
  private static final double LARGEST = 0.36;

  /** A comma hangs this far below the digits, in heights of the digits. */
  private static final double HANGS = 0.09;

  /** The middle of a mark is below this share of the digits' height. */
  private static final double LOW = 0.7;

  /** Smaller specks are the grain of the paper, in heights of the digits. */
  private static final double SMALLEST = 0.07;

  BaseLineMarks {
    marks = List.copyOf(marks);
  }

  /** One point or comma. */
  record Mark(double middle, boolean comma) {}

  static BaseLineMarks of(Ink ink, PixelBox line) {
    List<Blob> blobs = Blob.in(ink, line.x0(), line.y0(), line.x1(), line.y1());
    List<Blob> digits = blobs.stream().filter(blob -> blob.height() >= 0.55 * line.height()).toList();
    List<Mark> marks = new ArrayList<>();
    if (digits.isEmpty()) {
      return new BaseLineMarks(marks);
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
      if (small && low && inside && !underDigit(blob, digits)) {
        marks.add(new Mark((blob.x0() + blob.x1()) / 2.0, blob.y1() > bottom + HANGS * height));
      }
    }
    return new BaseLineMarks(marks);
  }

  private static boolean underDigit(Blob mark, List<Blob> digits) {
    return digits.stream().anyMatch(digit -> Math.min(digit.x1(), mark.x1()) - Math.max(digit.x0(), mark.x0()) > 0.5 * mark.width());
  }

  /** The mark nearest to a column, within a distance. */
  Optional<Mark> near(double x, double within) {
    return marks.stream().filter(mark -> Math.abs(mark.middle() - x) <= within).min(Comparator.comparingDouble(mark -> Math.abs(mark.middle() - x)));
  }
}
