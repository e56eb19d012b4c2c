package org.hebiao.submission;

import java.io.Serializable;
import java.time.Duration;
import org.hebiao.document.ReadingLimits;

/**
 * What the service takes in, and how much it spends on it.
 *
 * @param fileBytes of one upload
 * @param pages of one document
 * @param contentBytes of one page's content when inflated
 * @param digitalPage time for a page of text
 * @param scannedPage time for a page that is an image
 * @param withoutProgress time after which a reader that tells nothing is ended
 * @param document time for one document in all
 * @param archiveEntries of one ZIP
 * @param archiveBytes of one ZIP when unpacked
 * @param archiveRatio unpacked to packed bytes of one ZIP
 * @param archiveDepth ZIP in ZIP
 * @param queue submissions waiting
 * @param reserveBytes of the disk that are never filled by uploads
 * @param nameCharacters of a file name
 * @param amounts of what one document holds
 */
public record ServiceLimits(
    long fileBytes,
    int pages,
    long contentBytes,
    Duration digitalPage,
    Duration scannedPage,
    Duration withoutProgress,
    Duration document,
    int archiveEntries,
    long archiveBytes,
    int archiveRatio,
    int archiveDepth,
    int queue,
    long reserveBytes,
    int nameCharacters,
    Amounts amounts)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  public static ServiceLimits standard() {
    return new ServiceLimits(
        100L << 20,
        500,
        256L << 20,
        Duration.ofSeconds(30),
        Duration.ofSeconds(120),
        Duration.ofSeconds(60),
        Duration.ofHours(2),
        2_000,
        1L << 30,
        100,
        2,
        10_000,
        64L << 20,
        255,
        Amounts.standard());
  }

  /** What one document may hold, as {@link ReadingLimits.Amounts} says. */
  public record Amounts(int operators, int pagePixels, long inflatedBytes, long characters, int cellCharacters, int formRows) implements Serializable {
    private static final long serialVersionUID = 1L;

    static Amounts standard() {
      ReadingLimits.Amounts standard = ReadingLimits.Amounts.standard();
      return new Amounts(
          standard.operators(), standard.pagePixels(), standard.inflatedBytes(), standard.characters(), standard.cellCharacters(), standard.formRows());
    }

    ReadingLimits.Amounts reading() {
      return new ReadingLimits.Amounts(operators, pagePixels, inflatedBytes, characters, cellCharacters, formRows);
    }
  }

  /** The part that reading a document is held to. */
  ReadingLimits reading() {
    ReadingLimits standard = ReadingLimits.standard();
    return new ReadingLimits(
        fileBytes,
        pages,
        standard.maxGlyphsPerPage(),
        standard.maxRulingsPerPage(),
        contentBytes,
        standard.maxPagePoints(),
        document,
        amounts.reading());
  }
}
