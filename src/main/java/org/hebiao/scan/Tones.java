package org.hebiao.scan;

import java.awt.image.BufferedImage;

/** The greys of a page image in which seals and pens do not show: the brightest channel, so that red and blue become light and black stays black. */
final class Tones {
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
        int brightest = Math.max(pixel >> 16 & 0xFF, Math.max(pixel >> 8 & 0xFF, pixel & 0xFF));
        greys[y * width + x] = (byte) ((pixel >>> 24) < 0x80 ? 0xFF : brightest);
      }
    }
    return new GreyImage(width, height, greys);
  }
}
