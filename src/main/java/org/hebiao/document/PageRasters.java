package org.hebiao.document;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * What the pages of a document show, as pixels at the resolution of the images on them. A page beyond the limits, or one that cannot be drawn, is
 * absent. For one thread at a time.
 */
public sealed interface PageRasters extends AutoCloseable {
  /** Images with more pixels than this times what a page may have are left out: decoding comes before making smaller. */
  int LARGER = 4;

  /** More dots an inch do not make print more readable. */
  double FINEST = 300;

  /** Pages without images are drawn this fine: print of 8 points is 33 pixels high. */
  double DRAWN = 300;

  /** Coarser drawing would lose what vector marks on a coarse scan show. */
  double COARSEST = 100;

  /** What the page shows; absent when it cannot be drawn within the limits. */
  Optional<PageRaster> raster(int number);

  /** Whether a page is absent because an image on it has more pixels than allowed. */
  boolean isTooLarge(int number);

  @Override
  void close() throws IOException;

  /** Opens a document that {@link DocumentReader} could read. */
  static PageRasters open(byte[] bytes, ReadingLimits limits) throws IOException {
    ParserLogs.kept();
    if (ImagePages.isImage(bytes)) {
      return new OfImages(new ImagePages(bytes, limits.amounts().pagePixels()));
    }
    return new OfPdf(new PDFParser(new RandomAccessReadBuffer(bytes)).parse(true), limits);
  }

  /** Pages of an image file. */
  record OfImages(ImagePages pages) implements PageRasters {
    @Override
    public Optional<PageRaster> raster(int number) {
      return pages.raster(number);
    }

    @Override
    public boolean isTooLarge(int number) {
      return pages.isTooLarge(number);
    }

    @Override
    public void close() {}
  }

  /** Pages of a PDF, drawn as a viewer would: images in strips, masks and marks over them included. */
  final class OfPdf implements PageRasters {
    private static final double POINTS_PER_INCH = 72;

    private final PDDocument document;
    private final List<COSDictionary> pages;
    private final int mostPixels;
    private final int mostOperators;
    private final Set<Integer> tooLarge = new HashSet<>();

    OfPdf(PDDocument document, ReadingLimits limits) {
      this.document = document;
      this.pages = PageTree.walk(document.getDocument(), limits.maxPages()).pages();
      this.mostPixels = limits.amounts().pagePixels();
      this.mostOperators = limits.amounts().operators();
    }

    @Override
    public Optional<PageRaster> raster(int number) {
      if (number < 1 || number > pages.size()) {
        return Optional.empty();
      }
      try {
        return drawn(number);
      } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
        return Optional.empty();
      }
    }

    private Optional<PageRaster> drawn(int number) throws IOException {
      CachedPage page = new CachedPage(pages.get(number - 1), document.getResourceCache());
      DisplayTransform display = DisplayTransform.of(page);
      PaintedImages painted = PaintedImages.of(page, display, mostOperators);
      if (painted.largestPixels() > (long) LARGER * mostPixels) {
        tooLarge.add(number);
        return Optional.empty();
      }
      if (!(display.width() >= 1 && display.height() >= 1)) {
        return Optional.empty();
      }
      double dpi = Math.clamp(painted.dotsPerInch().orElse(DRAWN), COARSEST, FINEST);
      double scale = Math.min(dpi / POINTS_PER_INCH, Math.sqrt(mostPixels / (display.width() * display.height())));
      try (PDDocument alone = new PDDocument()) {
        alone.addPage(new PDPage(new COSDictionary(pages.get(number - 1))));
        PDFRenderer renderer = new PDFRenderer(alone);
        renderer.setSubsamplingAllowed(true);
        ImageType type = painted.coloured() ? ImageType.RGB : ImageType.GRAY;
        return Optional.of(new PageRaster(number, display.width(), display.height(), renderer.renderImage(0, (float) scale, type)));
      }
    }

    @Override
    public boolean isTooLarge(int number) {
      return tooLarge.contains(number);
    }

    @Override
    public void close() throws IOException {
      document.close();
    }
  }
}
