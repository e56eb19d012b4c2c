package org.hebiao.scan;

import java.awt.image.BufferedImage;

/**
 * The greys of a page image in which seals and pens do not show: the brightest channel, and the stronger the colour the lighter, so that red and blue
 * become paper and black stays black.
 */
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
        int red = pixel >> 16 & 0xFF;
        int green = pixel >> 8 & 0xFF;
        int blue = pixel & 0xFF;
        int brightest = Math.max(red, Math.max(green, blue));
        int colour = brightest - Math.min(red, Math.min(green, blue));
        greys[y * width + x] = (byte) ((pixel >>> 24) < 0x80 ? 0xFF : Math.min(0xFF, brightest + colour));
      }
    }
    return new GreyImage(width, height, greys);
  }
}
