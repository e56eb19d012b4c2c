package org.hebiao.document;

import java.time.Duration;

/**
 * How much of a document is read before the rest is left with a note.
 *
 * @param maxBytes of the file
 * @param maxPages read from the front
 * @param maxGlyphsPerPage drawn characters
 * @param maxRulingsPerPage lines as drawn
 * @param maxContentBytesPerPage of a page's content when inflated
 * @param maxPagePoints longest side of a page that is read
 * @param maxTime for the whole document
 */
public record ReadingLimits(
    long maxBytes,
    int maxPages,
    int maxGlyphsPerPage,
    int maxRulingsPerPage,
    long maxContentBytesPerPage,
    double maxPagePoints,
    Duration maxTime) {
  public ReadingLimits {
    if (maxBytes < 1 || maxPages < 1 || maxGlyphsPerPage < 1 || maxRulingsPerPage < 1 || maxContentBytesPerPage < 1) {
      throw new IllegalArgumentException("a limit must allow something");
    }
    if (!(maxPagePoints > 0) || maxTime.isNegative() || maxTime.isZero()) {
      throw new IllegalArgumentException("page size and time must be positive, got " + maxPagePoints + " points, " + maxTime);
    }
  }

  /** Annexes of whole departments fit: a thousand pages, an A0 sheet and a quarter of a million characters a page. */
  public static ReadingLimits standard() {
    return new ReadingLimits(200L << 20, 2_000, 250_000, 60_000, 64L << 20, 5_000, Duration.ofSeconds(18));
  }
}
