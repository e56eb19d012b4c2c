package org.hebiao.scan;

import java.util.Optional;

/**
 * Which pixels of an image are printed on.
 *
 * @param on row by row; not changed once handed on
 */
record Ink(int width, int height, boolean[] on) {
  /** A pixel darker than this share of the mean around it is ink. */
  private static final double DARK = 0.85;

  /** Half side of the square around a pixel, in inches. */
  private static final double AROUND = 0.1;

  /** Faint print is told from paper down to this share of the mean, where the grain of the paper allows it. */
  private static final double FAINT = 0.92;

  /** Ink is darker than the paper by so many deviations of its grain. */
  private static final double DEVIATIONS = 4.5;

  /** Median of the absolute difference of two values of deviation 1. */
  private static final double MEDIAN_TO_DEVIATION = 0.954;

  /** Pixels between two that are compared for the grain; JPEG smooths neighbours. */
  private static final int APART = 3;

  /** By comparison with the mean of the surroundings, so that shadows and yellow paper do not matter. */
  static Ink of(GreyImage image, double dpi) {
    return of(image, dpi, DARK);
  }

  /** Faint print too, as far as it stands out from the grain of the paper. */
  static Ink sensitive(GreyImage image, double dpi) {
    return of(image, dpi, Math.clamp(1 - DEVIATIONS * grain(image), DARK, FAINT));
  }

  /** Deviation of the paper's brightness, as a share of it. */
  private static double grain(GreyImage image) {
    int[] differences = new int[256];
    int[] levels = new int[256];
    byte[] pixels = image.pixels();
    int looked = 0;
    for (int i = 0; i + APART < pixels.length; i += 7) {
      differences[Math.abs((pixels[i] & 0xFF) - (pixels[i + APART] & 0xFF))]++;
      levels[pixels[i] & 0xFF]++;
      looked++;
    }
    double typical = median(differences, looked);
    return typical / (MEDIAN_TO_DEVIATION * Math.max(1, median(levels, looked)));
  }

  private static int median(int[] counts, int all) {
    int level = 0;
    for (int seen = counts[0]; seen < all / 2 && level < counts.length - 1; seen += counts[level]) {
      level++;
    }
    return level;
  }

  private static Ink of(GreyImage image, double dpi, double dark) {
    int width = image.width();
    int height = image.height();
    int reach = Math.max(3, (int) Math.round(AROUND * dpi));
    byte[] pixels = image.pixels();
    boolean[] on = new boolean[width * height];
    int[] columns = new int[width];
    long[] before = new long[width + 1];
    int top = 0;
    int bottom = 0;
    for (int y = 0; y < height; y++) {
      for (; bottom < Math.min(height, y + reach + 1); bottom++) {
        add(pixels, bottom * width, columns, 1);
      }
      for (; top < y - reach; top++) {
        add(pixels, top * width, columns, -1);
      }
      for (int x = 0; x < width; x++) {
        before[x + 1] = before[x] + columns[x];
      }
      for (int x = 0; x < width; x++) {
        int left = Math.max(0, x - reach);
        int right = Math.min(width, x + reach + 1);
        long sum = before[right] - before[left];
        long count = (long) (right - left) * (bottom - top);
        on[y * width + x] = (pixels[y * width + x] & 0xFF) * count < dark * sum;
      }
    }
    return new Ink(width, height, on);
  }

  private static void add(byte[] pixels, int from, int[] columns, int sign) {
    for (int x = 0; x < columns.length; x++) {
      columns[x] += sign * (pixels[from + x] & 0xFF);
    }
  }

  boolean at(int x, int y) {
    return x >= 0 && y >= 0 && x < width && y < height && on[y * width + x];
  }

  /** Rows become columns. */
  Ink transposed() {
    boolean[] to = new boolean[on.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        to[x * height + y] = on[y * width + x];
      }
    }
    return new Ink(height, width, to);
  }

  Ink without(boolean[] mask) {
    boolean[] rest = new boolean[on.length];
    for (int i = 0; i < rest.length; i++) {
      rest[i] = on[i] && !mask[i];
    }
    return new Ink(width, height, rest);
  }

  int count() {
    int count = 0;
    for (boolean pixel : on) {
      count += pixel ? 1 : 0;
    }
    return count;
  }

  /** Ink of each row between two columns, from {@code y0} on. */
  int[] rows(int x0, int y0, int x1, int y1) {
    int[] counts = new int[Math.max(0, y1 - y0)];
    for (int y = y0; y < y1; y++) {
      for (int x = x0; x < x1; x++) {
        counts[y - y0] += on[y * width + x] ? 1 : 0;
      }
    }
    return counts;
  }

  /** Ink of each column between two rows, from {@code x0} on. */
  int[] columns(int x0, int y0, int x1, int y1) {
    int[] counts = new int[Math.max(0, x1 - x0)];
    for (int y = y0; y < y1; y++) {
      for (int x = x0; x < x1; x++) {
        counts[x - x0] += on[y * width + x] ? 1 : 0;
      }
    }
    return counts;
  }

  /** Smallest box around the ink inside a box; absent where there is none. */
  Optional<PixelBox> around(PixelBox box) {
    int x0 = Math.max(0, box.x0());
    int y0 = Math.max(0, box.y0());
    int[] rows = rows(x0, y0, Math.min(width, box.x1()), Math.min(height, box.y1()));
    int[] columns = columns(x0, y0, Math.min(width, box.x1()), Math.min(height, box.y1()));
    int top = first(rows, false);
    int left = first(columns, false);
    boolean none = top == rows.length || left == columns.length;
    return none ? Optional.empty() : Optional.of(new PixelBox(x0 + left, y0 + top, x0 + first(columns, true), y0 + first(rows, true)));
  }

  /** Place of the first count that is not zero, or the place behind the last one. */
  private static int first(int[] counts, boolean fromEnd) {
    int at = fromEnd ? counts.length : 0;
    while (fromEnd ? at > 0 && counts[at - 1] == 0 : at < counts.length && counts[at] == 0) {
      at += fromEnd ? -1 : 1;
    }
    return at;
  }
}
