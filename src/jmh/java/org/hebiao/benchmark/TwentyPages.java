package org.hebiao.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;

/** An exported annex of 20 pages and several producers, put together from the public corpus. */
public final class TwentyPages {
  private static final List<String> PARTS =
      List.of("futian-2021.pdf", "p05-annex.pdf", "p10-annex.pdf", "p14-annex.pdf", "p21-2019.pdf");

  private TwentyPages() {}

  /** The document as bytes. */
  public static byte[] of(Path corpus) throws IOException {
    PDFMergerUtility merger = new PDFMergerUtility();
    for (String part : PARTS) {
      merger.addSource(new RandomAccessReadBuffer(Files.readAllBytes(corpus.resolve(part))));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    merger.setDestinationStream(bytes);
    merger.mergeDocuments(IOUtils.createMemoryOnlyStreamCache());
    try (PDDocument document = Loader.loadPDF(bytes.toByteArray())) {
      if (document.getNumberOfPages() != 20) {
        throw new IllegalStateException("20 pages wanted, got " + document.getNumberOfPages());
      }
    }
    return bytes.toByteArray();
  }

  /** Writes the document to the file named by the first argument. */
  public static void main(String[] args) throws IOException {
    Files.write(Path.of(args[0]), of(Path.of("fixtures/pdfs")));
  }
}
