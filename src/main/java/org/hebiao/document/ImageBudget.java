package org.hebiao.document;

import java.time.Duration;

/**
 * How much drawing of pages may cost.
 *
 * @param dotsPerInch resolution of ordinary pages
 * @param maxPixels of one image; larger pages are drawn at a lower resolution
 * @param maxTime for all pages of a document; later ones stay empty
 */
public record ImageBudget(double dotsPerInch, int maxPixels, Duration maxTime) {
  public ImageBudget {
    if (!(dotsPerInch > 0) || maxPixels < 1 || maxTime.isNegative()) {
      throw new IllegalArgumentException("a budget must allow something, got " + dotsPerInch + " dpi, " + maxPixels + " pixels, " + maxTime);
    }
  }

  /** Small print of an A4 form stays readable; a page takes about 60 kB. */
  public static ImageBudget standard() {
    return new ImageBudget(130, 4_000_000, Duration.ofSeconds(8));
  }
}
