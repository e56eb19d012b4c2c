package org.hebiao.document;

import java.awt.image.BufferedImage;

/**
 * What a page shows, as pixels.
 *
 * @param number from 1
 * @param width of the displayed page in points
 * @param height of the displayed page in points
 */
public record PageRaster(int number, double width, double height, BufferedImage image) {
  /** Pixels an inch across. */
  public double dotsPerInch() {
    return 72 * image.getWidth() / width;
  }
}
