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
 * @param amounts of what the document holds
 */
public record ReadingLimits(
    long maxBytes,
    int maxPages,
    int maxGlyphsPerPage,
    int maxRulingsPerPage,
    long maxContentBytesPerPage,
    double maxPagePoints,
    Duration maxTime,
    Amounts amounts) {
  /**
   * How much of what a document holds is looked at.
   *
   * @param operators of one page's content, those of the forms it draws included
   * @param pagePixels of one page drawn for recognition; finer pages are drawn coarser, images four times as large are left out
   * @param inflatedBytes of all packed streams of a file; more is refused before the file is opened
   * @param characters of all pages
   * @param cellCharacters of one cell
   * @param formRows of one form
   */
  public record Amounts(int operators, int pagePixels, long inflatedBytes, long characters, int cellCharacters, int formRows) {
    public Amounts {
      if (operators < 1 || pagePixels < 1 || inflatedBytes < 1 || characters < 1 || cellCharacters < 1 || formRows < 1) {
        throw new IllegalArgumentException("a limit must allow something");
      }
    }

    /** What the service contract names; the largest annexes seen have 12,000 operators a page and 300 rows a form. */
    public static Amounts standard() {
      return new Amounts(1_000_000, 40_000_000, 1L << 30, 20_000_000, 100_000, 10_000);
    }
  }

  /** With the amounts of the contract. */
  public ReadingLimits(
      long maxBytes,
      int maxPages,
      int maxGlyphsPerPage,
      int maxRulingsPerPage,
      long maxContentBytesPerPage,
      double maxPagePoints,
      Duration maxTime) {
    this(maxBytes, maxPages, maxGlyphsPerPage, maxRulingsPerPage, maxContentBytesPerPage, maxPagePoints, maxTime, Amounts.standard());
  }

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
