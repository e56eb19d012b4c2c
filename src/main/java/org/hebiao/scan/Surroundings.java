package org.hebiao.scan;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Takes away what lies around a sheet: the desk under a photograph, the open lid of a scanner. It is dark over whole squares and reaches the edge of the image;
 * its border would be taken for a ruling. The paper is continued in its place.
 */
final class Surroundings {
  /** Side of a square, in pixels; rulings and print leave a square light on the whole. */
  private static final int SIDE = 8;

  /** Surroundings are darker than this share of the paper. */
  private static final double DARK = 0.72;

  /** Share of the squares that are darker than the paper: print, shadows, surroundings. */
  private static final double PAPER = 0.7;

  private final byte[] pixels;
  private final int width;
  private final int height;
  private final int across;
  private final int down;
  private final int[] means;

  private Surroundings(byte[] pixels, int width) {
    this.pixels = pixels;
    this.width = width;
    this.height = pixels.length / width;
    this.across = (width + SIDE - 1) / SIDE;
    this.down = (height + SIDE - 1) / SIDE;
    this.means = new int[across * down];
    for (int i = 0; i < means.length; i++) {
      means[i] = mean(i);
    }
  }

  /** The greys without surroundings; the same array where there are none. */
  static byte[] removed(byte[] pixels, int width) {
    return new Surroundings(pixels, width).removed();
  }

  private byte[] removed() {
    int[] sorted = means.clone();
    Arrays.sort(sorted);
    int paper = sorted[(int) (PAPER * (sorted.length - 1))];
    boolean[] outside = outside(DARK * paper);
    int count = 0;
    for (boolean square : outside) {
      count += square ? 1 : 0;
    }
    return count == 0 || count > outside.length / 2 ? pixels : filled(widened(outside));
  }

  private int mean(int square) {
    int x0 = square % across * SIDE;
    int y0 = square / across * SIDE;
    int sum = 0;
    int count = 0;
    for (int y = y0; y < Math.min(height, y0 + SIDE); y++) {
      for (int x = x0; x < Math.min(width, x0 + SIDE); x++) {
        sum += pixels[y * width + x] & 0xFF;
        count++;
      }
    }
    return sum / count;
  }

  /** Dark squares that hang together with the edge of the image. */
  private boolean[] outside(double dark) {
    boolean[] outside = new boolean[means.length];
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < means.length; i++) {
      int column = i % across;
      int row = i / across;
      if ((column == 0 || row == 0 || column == across - 1 || row == down - 1) && means[i] < dark) {
        outside[i] = true;
        open.add(i);
      }
    }
    while (!open.isEmpty()) {
      int square = open.remove();
      for (int next : beside(square)) {
        if (next >= 0 && !outside[next] && means[next] < dark) {
          outside[next] = true;
          open.add(next);
        }
      }
    }
    return outside;
  }

  /** With the squares beside them, which hold the edge of the sheet. */
  private boolean[] widened(boolean[] outside) {
    boolean[] wider = outside.clone();
    for (int i = 0; i < outside.length; i++) {
      for (int next : outside[i] ? beside(i) : new int[0]) {
        if (next >= 0) {
          wider[next] = true;
        }
      }
    }
    return wider;
  }

  private int[] beside(int square) {
    int column = square % across;
    int row = square / across;
    return new int[] {
      column > 0 ? square - 1 : -1, column < across - 1 ? square + 1 : -1, row > 0 ? square - across : -1, row < down - 1 ? square + across : -1
    };
  }

  /** The squares outside, as bright as the nearest paper. */
  private byte[] filled(boolean[] outside) {
    int[] level = means.clone();
    boolean[] known = new boolean[outside.length];
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < outside.length; i++) {
      known[i] = !outside[i];
      if (known[i]) {
        open.add(i);
      }
    }
    while (!open.isEmpty()) {
      int square = open.remove();
      for (int next : beside(square)) {
        if (next >= 0 && !known[next]) {
          known[next] = true;
          level[next] = level[square];
          open.add(next);
        }
      }
    }
    byte[] to = pixels.clone();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int square = y / SIDE * across + x / SIDE;
        if (outside[square]) {
          to[y * width + x] = (byte) level[square];
        }
      }
    }
    return to;
  }
}
