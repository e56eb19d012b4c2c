package org.hebiao.scan;

import java.awt.image.BufferedImage;

/**
 * The greys of a page image in which seals and pens do not show: the brightest channel, and the stronger the colour the lighter, so that red and blue
 * become paper and black stays black.
 */
final class Tones {
  /** Up to this brightness print under a seal stays print; from this much more on colour is paper. */
  private static final int INK = 120;

  private static final int FADE = 60;

  /** Share of a page that its darkest print covers. */
  private static final double PRINT = 0.004;

  /** Print lighter than this is faded. */
  private static final int DARK = 140;

  /** With less between print and paper there is no print, only the grain of the paper. */
  private static final int CONTRAST = 40;

  private Tones() {}

  static GreyImage of(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    byte[] greys = new byte[width * height];
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        int pixel = row[x];
        int red = pixel >> 16 & 0xFF;
        int green = pixel >> 8 & 0xFF;
        int blue = pixel & 0xFF;
        int brightest = Math.max(red, Math.max(green, blue));
        int colour = brightest - Math.min(red, Math.min(green, blue));
        greys[y * width + x] = (byte) ((pixel >>> 24) < 0x80 ? 0xFF : Math.min(0xFF, brightest + colour * Math.clamp(brightest - INK, 0, FADE) / FADE));
      }
    }
    return new GreyImage(width, height, stretched(greys));
  }

  /** Faded print made black again; print that is dark already and pages without any stay as they are. */
  private static byte[] stretched(byte[] greys) {
    int[] counts = new int[256];
    for (byte grey : greys) {
      counts[grey & 0xFF]++;
    }
    int dark = percentile(counts, PRINT * greys.length);
    int paper = percentile(counts, 0.5 * greys.length);
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
