package org.hebiao.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.tika.Tika;
import org.hebiao.document.DocumentNote.Kind;
import org.hebiao.document.Page.TextLayer;
import org.hebiao.document.UnreadableDocumentException.Reason;

/**
 * Reads PDFs page by page. One bad page never ends the document: it is left out with a note. Instances are thread safe; a reading takes
 * memory in proportion to the file and its largest page.
 */
public final class DocumentReader {
  private static final String PDF = "application/pdf";
  private static final String MORE_GLYPHS = "/org/apache/pdfbox/resources/glyphlist/additional.txt";

  private final Tika tika = new Tika();
  private final GlyphList glyphNames;
  private final Logger parserLog = ParserLogs.kept();

  public DocumentReader() {
    try (var more = GlyphList.class.getResourceAsStream(MORE_GLYPHS)) {
      this.glyphNames = more == null ? GlyphList.getAdobeGlyphList() : new GlyphList(GlyphList.getAdobeGlyphList(), more);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a file; the name of the document is the file name without folders. */
  public Document read(Path file, ReadingLimits limits) throws IOException, UnreadableDocumentException {
    return read(file, limits, PageProgress.UNWATCHED);
  }

  /** Reads a file, telling each page as it is done. */
  public Document read(Path file, ReadingLimits limits, PageProgress progress) throws IOException, UnreadableDocumentException {
    long size = Files.size(file);
    if (size > limits.maxBytes()) {
      throw new UnreadableDocumentException(Reason.TOO_LARGE, "bytes", String.valueOf(size), String.valueOf(limits.maxBytes()));
    }
    return read(String.valueOf(file.getFileName()), Files.readAllBytes(file), limits, progress);
  }

  /** Reads bytes that were uploaded under a name. */
  public Document read(String name, byte[] bytes, ReadingLimits limits) throws UnreadableDocumentException {
    return read(name, bytes, limits, PageProgress.UNWATCHED);
  }

  /** Reads bytes that were uploaded under a name, telling each page as it is done. */
  public Document read(String name, byte[] bytes, ReadingLimits limits, PageProgress progress) throws UnreadableDocumentException {
    if (bytes.length == 0) {
      throw new UnreadableDocumentException(Reason.EMPTY);
    }
    if (bytes.length > limits.maxBytes()) {
      throw new UnreadableDocumentException(Reason.TOO_LARGE, "bytes", String.valueOf(bytes.length), String.valueOf(limits.maxBytes()));
    }
    if (ImagePages.isImage(bytes)) {
      return ImageDocument.read(name, new ImagePages(bytes, limits.amounts().pagePixels()), limits);
    }
    String type = tika.detect(bytes);
    if (!PDF.equals(type)) {
      throw new UnreadableDocumentException(Reason.NOT_A_PDF, type);
    }
    if (InflatedSize.isOver(bytes, limits.amounts().inflatedBytes())) {
      String limit = String.valueOf(limits.amounts().inflatedBytes());
      throw new UnreadableDocumentException(Reason.TOO_LARGE, "inflated", "> " + limit, limit);
    }
    ParserWarnings warnings = ParserWarnings.listen(parserLog);
    List<DocumentNote> notes = new ArrayList<>();
    try (PDDocument document = open(bytes, notes)) {
      PageTree tree = PageTree.walk(document.getDocument(), limits.maxPages());
      if (tree.pages().isEmpty()) {
        // A parser that gave up on an object says so only in its log.
        throw new UnreadableDocumentException(notes.isEmpty() && warnings.warnings().isEmpty() ? Reason.NO_PAGES : Reason.DAMAGED, "no page found");
      }
      List<Page> pages = pages(document, tree, limits, notes, progress);
      warnings.warnings().forEach(warning -> notes.add(new DocumentNote(Kind.DAMAGED, 0, warning)));
      return new Document(name, pages, notes);
    } catch (IOException e) {
      throw damaged(e);
    } finally {
      parserLog.removeHandler(warnings);
    }
  }

  /** Strictly first: what only opens leniently may have lost content, and says so. */
  private static PDDocument open(byte[] bytes, List<DocumentNote> notes) throws UnreadableDocumentException {
    try {
      return parse(bytes, false);
    } catch (InvalidPasswordException e) {
      throw new UnreadableDocumentException(Reason.ENCRYPTED);
    } catch (IOException | RuntimeException | StackOverflowError strict) {
      notes.add(new DocumentNote(Kind.DAMAGED, 0, String.valueOf(strict.getMessage())));
    }
    try {
      return parse(bytes, true);
    } catch (InvalidPasswordException e) {
      throw new UnreadableDocumentException(Reason.ENCRYPTED);
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError lenient) {
      throw damaged(lenient);
    }
  }

  private static PDDocument parse(byte[] bytes, boolean lenient) throws IOException {
    return new PDFParser(new RandomAccessReadBuffer(bytes)).parse(lenient);
  }

  private static UnreadableDocumentException damaged(Throwable cause) {
    return new UnreadableDocumentException(Reason.DAMAGED, String.valueOf(cause.getMessage()));
  }

  private List<Page> pages(PDDocument document, PageTree tree, ReadingLimits limits, List<DocumentNote> notes, PageProgress progress) {
    long deadline = System.nanoTime() + limits.maxTime().toNanos();
    if (tree.lost() > 0) {
      notes.add(new DocumentNote(Kind.DAMAGED, 0, "page tree: announced pages are missing or announced twice"));
    }
    if (tree.cut()) {
      notes.add(new DocumentNote(Kind.LIMIT_REACHED, 0, "pages: " + limits.maxPages()));
    }
    PageReader reader = new PageReader(limits, deadline, glyphNames);
    List<Page> pages = new ArrayList<>();
    long characters = 0;
    for (COSDictionary page : tree.pages()) {
      int number = pages.size() + 1;
      if (characters > limits.amounts().characters()) {
        notes.add(new DocumentNote(Kind.LIMIT_REACHED, number, "characters: " + limits.amounts().characters()));
        pages.add(new Page(number, 0, 0, List.of(), List.of(), List.of(), TextLayer.EXPORTED));
        continue;
      }
      Page read = reader.read(new CachedPage(page, document.getResourceCache()), number, notes);
      characters += read.words().stream().mapToLong(word -> word.text().length()).sum();
      pages.add(read);
      progress.done(number, tree.pages().size());
    }
    return pages;
  }
}
