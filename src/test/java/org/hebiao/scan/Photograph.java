package org.hebiao.scan;

import java.awt.image.BufferedImage;
import java.util.Random;

/**
 * A sheet as a telephone sees it: from a little aside, bent, in uneven light.
 *
 * @param narrower share by which the far edge is shorter than the near one
 * @param bend rise of the middle of a line of print over its ends, as a share of the width
 * @param shade share of the light that one corner lacks
 */
record Photograph(double narrower, double bend, double shade) {
  static Photograph random(Random random) {
    return new Photograph((random.nextDouble() - 0.5) * 0.03, (random.nextDouble() - 0.5) * 0.008, 0.1 + 0.2 * random.nextDouble());
  }

  BufferedImage of(BufferedImage sheet) {
    int width = sheet.getWidth();
    int height = sheet.getHeight();
    BufferedImage photo = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      double scale = 1 - Math.abs(narrower) * (narrower > 0 ? height - y : y) / height;
      for (int x = 0; x < width; x++) {
        double aside = (x - width / 2.0) / (width / 2.0);
        double fromX = width / 2.0 + (x - width / 2.0) / scale;
        double fromY = y + bend * width * (1 - aside * aside);
        double light = 1 - shade * (x + y) / (width + height);
        photo.setRGB(x, y, dimmed(sampled(sheet, fromX, fromY), light));
      }
    }
    return photo;
  }

  private static int sampled(BufferedImage image, double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    if (left < 0 || top < 0 || left + 1 >= image.getWidth() || top + 1 >= image.getHeight()) {
      return 0x6B5D50;
    }
    int pixel = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      double upper = mixed(image.getRGB(left, top) >> shift & 0xFF, image.getRGB(left + 1, top) >> shift & 0xFF, x - left);
      double lower = mixed(image.getRGB(left, top + 1) >> shift & 0xFF, image.getRGB(left + 1, top + 1) >> shift & 0xFF, x - left);
      pixel |= (int) Math.round(mixed(upper, lower, y - top)) << shift;
    }
    return pixel;
  }

  private static double mixed(double one, double other, double share) {
    return one * (1 - share) + other * share;
  }

  private static int dimmed(int pixel, double light) {
    return (int) ((pixel >> 16 & 0xFF) * light) << 16 | (int) ((pixel >> 8 & 0xFF) * light) << 8 | (int) ((pixel & 0xFF) * light);
  }
}
