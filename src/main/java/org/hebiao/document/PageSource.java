package org.hebiao.document;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The pages of a PDF or of an image file, to be drawn. Pages count from 1. For one thread at a time. */
sealed interface PageSource extends AutoCloseable {
  int count();

  /** Size of a page as displayed. */
  PageSize size(int number) throws IOException;

  /** @param scale pixels a point */
  BufferedImage draw(int number, double scale) throws IOException;

  @Override
  void close() throws IOException;

  static PageSource open(byte[] bytes, ReadingLimits limits) throws IOException {
    if (ImagePages.isImage(bytes)) {
      return new OfImages(new ImagePages(bytes));
    }
    return new OfPdf(new PDFParser(new RandomAccessReadBuffer(bytes)).parse(true), limits);
  }

  /** Pages of an image file, made smaller as asked. */
  record OfImages(ImagePages images) implements PageSource {
    @Override
    public int count() {
      try {
        return images.count();
      } catch (IOException e) {
        // What cannot be counted has no page that could be drawn.
        return 0;
      }
    }

    @Override
    public PageSize size(int number) throws IOException {
      ImagePages.Size size = images.size(number);
      return new PageSize(size.width(), size.height());
    }

    @Override
    public BufferedImage draw(int number, double scale) throws IOException {
      PageRaster raster = images.raster(number).orElseThrow(() -> new IOException("image " + number + " cannot be decoded"));
      BufferedImage drawn =
          new BufferedImage(
              Math.max(1, (int) Math.round(raster.width() * scale)), Math.max(1, (int) Math.round(raster.height() * scale)), BufferedImage.TYPE_INT_RGB);
      Graphics2D graphics = drawn.createGraphics();
      graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
      graphics.drawImage(raster.image(), 0, 0, drawn.getWidth(), drawn.getHeight(), null);
      graphics.dispose();
      return drawn;
    }

    @Override
    public void close() {}
  }

  /** Pages of a PDF. */
  final class OfPdf implements PageSource {
    private final PDDocument document;
    private final List<COSDictionary> pages;
    private final PDFRenderer renderer;

    OfPdf(PDDocument document, ReadingLimits limits) {
      this.document = document;
      this.pages = PageTree.walk(document.getDocument(), limits.maxPages()).pages();
      this.renderer = renderer(document);
    }

    private static PDFRenderer renderer(PDDocument document) {
      PDFRenderer renderer = new PDFRenderer(document);
      renderer.setSubsamplingAllowed(true);
      return renderer;
    }

    @Override
    public int count() {
      return pages.size();
    }

    @Override
    public PageSize size(int number) {
      DisplayTransform display = DisplayTransform.of(new PDPage(pages.get(number - 1)));
      return new PageSize(display.width(), display.height());
    }

    /** By the document's own page list where it is the one we walked; else the page alone. */
    @Override
    public BufferedImage draw(int number, double scale) throws IOException {
      COSDictionary page = pages.get(number - 1);
      if (document.getNumberOfPages() == pages.size() && document.getPage(number - 1).getCOSObject() == page) {
        return renderer.renderImage(number - 1, (float) scale, ImageType.RGB);
      }
      try (PDDocument alone = new PDDocument()) {
        alone.addPage(new PDPage(new COSDictionary(page)));
        return renderer(alone).renderImage(0, (float) scale, ImageType.RGB);
      }
    }

    @Override
    public void close() throws IOException {
      document.close();
    }
  }
}
