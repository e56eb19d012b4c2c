package org.hebiao.document;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws the pages of a PDF, within a budget. A page that cannot be drawn is an empty image, never an exception. For one thread at a time. */
public final class PageImages implements AutoCloseable {
  private static final double POINTS_PER_INCH = 72;

  private final PDDocument document;
  private final List<COSDictionary> pages;
  private final PDFRenderer renderer;
  private final ImageBudget budget;
  private final long deadline;
  private final ExecutorService drawing = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("page-images").factory());

  private PageImages(PDDocument document, ReadingLimits limits, ImageBudget budget) {
    this.document = document;
    this.pages = PageTree.walk(document.getDocument(), limits.maxPages()).pages();
    this.renderer = renderer(document);
    this.budget = budget;
    this.deadline = System.nanoTime() + budget.maxTime().toNanos();
  }

  private static PDFRenderer renderer(PDDocument document) {
    PDFRenderer renderer = new PDFRenderer(document);
    renderer.setSubsamplingAllowed(true);
    return renderer;
  }

  /**
   * Opens a file that {@link DocumentReader} could read.
   *
   * @throws IOException when it cannot be opened after all
   */
  public static PageImages open(Path file, ReadingLimits limits, ImageBudget budget) throws IOException {
    return new PageImages(new PDFParser(new RandomAccessReadBuffer(Files.readAllBytes(file))).parse(true), limits, budget);
  }

  /** Image of a page, from 1. */
  public PageImage image(int number) {
    if (number < 1 || number > pages.size()) {
      return empty(number, 0, 0);
    }
    DisplayTransform display;
    try {
      display = DisplayTransform.of(new PDPage(pages.get(number - 1)));
    } catch (RuntimeException e) {
      return empty(number, 0, 0);
    }
    long left = deadline - System.nanoTime();
    if (left <= 0 || !(display.width() >= 1 && display.height() >= 1) || Math.max(display.width(), display.height()) > maxSide()) {
      return empty(number, display.width(), display.height());
    }
    try {
      ImageFile file = drawing.submit(() -> draw(number - 1, display)).get(left, TimeUnit.NANOSECONDS);
      return new PageImage(number, display.width(), display.height(), file.mediaType(), file.bytes());
    } catch (ExecutionException | TimeoutException e) {
      return empty(number, display.width(), display.height());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return empty(number, display.width(), display.height());
    }
  }

  private static double maxSide() {
    return ReadingLimits.standard().maxPagePoints();
  }

  private static PageImage empty(int number, double width, double height) {
    return new PageImage(number, width, height, "image/png", new byte[0]);
  }

  private ImageFile draw(int index, DisplayTransform display) throws IOException {
    double scale = Math.min(budget.dotsPerInch() / POINTS_PER_INCH, Math.sqrt(budget.maxPixels() / (display.width() * display.height())));
    return ImageFile.of(drawn(index, (float) scale));
  }

  /** By the document's own page list where it is the one we walked; else the page alone. */
  private BufferedImage drawn(int index, float scale) throws IOException {
    if (document.getNumberOfPages() == pages.size() && document.getPage(index).getCOSObject() == pages.get(index)) {
      return renderer.renderImage(index, scale, ImageType.RGB);
    }
    try (PDDocument alone = new PDDocument()) {
      alone.addPage(new PDPage(new COSDictionary(pages.get(index))));
      return renderer(alone).renderImage(0, scale, ImageType.RGB);
    }
  }

  @Override
  public void close() throws IOException {
    drawing.shutdownNow();
    document.close();
  }
}
