package org.hebiao.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Draws the pages of a PDF or an image file, within a budget. A page that cannot be drawn is an empty image, never an exception. For one thread at a time.
 */
public final class PageImages implements AutoCloseable {
  private static final double POINTS_PER_INCH = 72;

  private final PageSource pages;
  private final ImageBudget budget;
  private final long deadline;
  private final ExecutorService drawing = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("page-images").factory());

  private PageImages(PageSource pages, ImageBudget budget) {
    this.pages = pages;
    this.budget = budget;
    this.deadline = System.nanoTime() + budget.maxTime().toNanos();
  }

  /**
   * Opens a file that {@link DocumentReader} could read.
   *
   * @throws IOException when it cannot be opened after all
   */
  public static PageImages open(Path file, ReadingLimits limits, ImageBudget budget) throws IOException {
    ParserLogs.kept();
    return new PageImages(PageSource.open(Files.readAllBytes(file), limits), budget);
  }

  /** Image of a page, from 1. */
  public PageImage image(int number) {
    if (number < 1 || number > pages.count()) {
      return empty(number, new PageSize(0, 0));
    }
    PageSize size;
    try {
      size = pages.size(number);
    } catch (IOException | RuntimeException e) {
      return empty(number, new PageSize(0, 0));
    }
    long left = deadline - System.nanoTime();
    if (left <= 0 || !(size.width() >= 1 && size.height() >= 1) || Math.max(size.width(), size.height()) > maxSide()) {
      return empty(number, size);
    }
    try {
      ImageFile file = drawing.submit(() -> draw(number, size)).get(left, TimeUnit.NANOSECONDS);
      return new PageImage(number, size.width(), size.height(), file.mediaType(), file.bytes());
    } catch (ExecutionException | TimeoutException e) {
      return empty(number, size);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return empty(number, size);
    }
  }

  private static double maxSide() {
    return ReadingLimits.standard().maxPagePoints();
  }

  private static PageImage empty(int number, PageSize size) {
    return new PageImage(number, size.width(), size.height(), "image/png", new byte[0]);
  }

  private ImageFile draw(int number, PageSize size) throws IOException {
    double scale = Math.min(budget.dotsPerInch() / POINTS_PER_INCH, Math.sqrt(budget.maxPixels() / (size.width() * size.height())));
    return ImageFile.of(pages.draw(number, scale));
  }

  @Override
  public void close() throws IOException {
    drawing.shutdownNow();
    pages.close();
  }
}
