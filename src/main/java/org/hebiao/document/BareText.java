package org.hebiao.document;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** PDFBox's own text extraction and nothing else: the floor that the cost of reading tables is compared with. */
public final class BareText {
  private BareText() {}

  /** Extracts all text of a file, drops it, and tells the number of pages. */
  public static int extract(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      new PDFTextStripper().writeText(document, Writer.nullWriter());
      return document.getNumberOfPages();
    }
  }
}
