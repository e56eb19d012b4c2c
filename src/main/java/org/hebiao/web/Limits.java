package org.hebiao.web;

import java.time.Duration;
import org.hebiao.submission.ServiceLimits;
import org.springframework.util.unit.DataSize;

/** How much of anything the service takes before it says so; defaults and what each means stand in {@code settings/hebiao.yaml}. */
public record Limits(
    DataSize fileBytes,
    int pages,
    int pageMegapixels,
    DataSize streamBytes,
    DataSize documentBytes,
    int pageOperators,
    int documentCharacters,
    int cellCharacters,
    int formRows,
    int archiveEntries,
    DataSize archiveBytes,
    int archiveRatio,
    int archiveDepth,
    Duration digitalPageTime,
    Duration scannedPageTime,
    Duration silence,
    Duration documentTime,
    DataSize readerHeap,
    int fileNameCharacters,
    int queue,
    DataSize freeDisk) {
  private static final int MEGA = 1_000_000;

  /** Width of the column that keeps names. */
  private static final int LONGEST_NAME = 255;

  /** More is no array of Java. */
  private static final int MOST_MEGAPIXELS = 500;

  public Limits {
    positive("file-bytes", fileBytes.toBytes());
    positive("pages", pages);
    positive("page-megapixels", pageMegapixels);
    positive("stream-bytes", streamBytes.toBytes());
    positive("document-bytes", documentBytes.toBytes());
    positive("page-operators", pageOperators);
    positive("document-characters", documentCharacters);
    positive("cell-characters", cellCharacters);
    positive("form-rows", formRows);
    positive("archive-entries", archiveEntries);
    positive("archive-bytes", archiveBytes.toBytes());
    positive("archive-ratio", archiveRatio);
    positive("archive-depth", archiveDepth);
    positive("digital-page-time", digitalPageTime.toMillis());
    positive("scanned-page-time", scannedPageTime.toMillis());
    positive("silence", silence.toMillis());
    positive("document-time", documentTime.toMillis());
    positive("reader-heap", readerHeap.toBytes());
    positive("file-name-characters", fileNameCharacters);
    atMost("file-name-characters", fileNameCharacters, LONGEST_NAME);
    atMost("page-megapixels", pageMegapixels, MOST_MEGAPIXELS);
    positive("queue", queue);
    positive("free-disk", freeDisk.toBytes());
  }

  /** The part that taking in and reading is held to. */
  ServiceLimits service() {
    return new ServiceLimits(
        fileBytes.toBytes(),
        pages,
        streamBytes.toBytes(),
        digitalPageTime,
        scannedPageTime,
        silence,
        documentTime,
        archiveEntries,
        archiveBytes.toBytes(),
        archiveRatio,
        archiveDepth,
        queue,
        freeDisk.toBytes(),
        fileNameCharacters,
        new ServiceLimits.Amounts(pageOperators, pageMegapixels * MEGA, documentBytes.toBytes(), documentCharacters, cellCharacters, formRows));
  }

  private static void atMost(String key, long value, long most) {
    if (value > most) {
      throw new InvalidSettingException("hebiao.limits." + key, String.valueOf(value), "须不大于 " + most, "must be at most " + most);
    }
  }

  private static void positive(String key, long value) {
    if (value <= 0) {
      throw new InvalidSettingException("hebiao.limits." + key, String.valueOf(value), "须大于 0", "must be above 0");
    }
  }
}
