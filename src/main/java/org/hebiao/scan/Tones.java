package org.hebiao.scan;

import java.awt.image.BufferedImage;

/**
 * The greys of a page image in which seals and pens do not show: the brightest channel, held against that of the seal on bare paper, so that red and blue
 * become paper, black stays black, and print under a seal stays print.
 */
final class Tones {
  /** Print is darker than this share of the paper's brightness. */
  private static final double INK = 0.9;

  /** Share of the print that is as dark as its strokes are in their middle: a page with one row of a table has as dark ones as a full page. */
  private static final double STROKES = 0.1;

  /** Print lighter than this is faded. */
  private static final int DARK = 140;

  /** With less between print and paper there is no print, only the grain of the paper. */
  private static final int CONTRAST = 40;

  private Tones() {}

  static GreyImage of(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    Seals seals = Seals.of(image);
    byte[] greys = new byte[width * height];
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        greys[y * width + x] = (byte) ((row[x] >>> 24) < 0x80 ? 0xFF : seals.grey(row[x], x, y));
      }
    }
    return new GreyImage(width, height, stretched(Surroundings.removed(greys, width)));
  }

  /** Faded print made black again; print that is dark already and pages without any stay as they are. */
  private static byte[] stretched(byte[] greys) {
    int[] counts = new int[256];
    for (byte grey : greys) {
      counts[grey & 0xFF]++;
    }
    int paper = percentile(counts, 0.5 * greys.length);
    int ink = 0;
    for (int level = 0; level < INK * paper; level++) {
      ink += counts[level];
    }
    int dark = percentile(counts, STROKES * ink);
    if (dark < DARK || paper - dark < CONTRAST) {
      return greys;
    }
    byte[] to = new byte[greys.length];
    for (int i = 0; i < greys.length; i++) {
      to[i] = (byte) Math.clamp(Math.round((double) ((greys[i] & 0xFF) - dark) * GreyImage.PAPER / (paper - dark)), 0, 0xFF);
    }
    return to;
  }

  private static int percentile(int[] counts, double share) {
    int level = 0;
    for (double seen = counts[0]; seen < share && level < counts.length - 1; seen += counts[level]) {
      level++;
    }
    return level;
  }
}
