package org.hebiao.submission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hebiao.document.Document;
import org.hebiao.document.DocumentReader;
import org.hebiao.document.PageSize;
import org.hebiao.document.ReadingLimits;
import org.hebiao.document.UnreadableDocumentException;
import org.hebiao.reading.Annex;
import org.hebiao.reading.AnnexReader;
import org.hebiao.reading.Layouts;

/**
 * Reads files: bytes → document → tables → forms. Content never throws; what breaks inside is the refusal of that one file. Safe for use by several
 * threads.
 */
public final class AnnexFiles {
  private final DocumentReader documents = new DocumentReader();
  private final AnnexReader annexes = new AnnexReader(Layouts.load());
  private final ReadingLimits limits;
  private final ScannedPages scans;

  /** @param scanning by what images are read, and when */
  public AnnexFiles(ReadingLimits limits, Scanning scanning) {
    this.limits = limits;
    this.scans = new ScannedPages(scanning, limits);
  }

  /** Reads a file; its name is the file name without folders. */
  public ReadFile read(Path file, ReadingProgress progress) {
    String name = String.valueOf(file.getFileName());
    if (!Files.exists(file)) {
      return new Refusal(name, Refusal.Code.NOT_FOUND, List.of());
    }
    return guarded(
        name,
        () -> {
          Document document = documents.read(file, limits, (pages, of) -> progress.at(Stage.RENDER, pages, of));
          return scans.isAskedFor(document) ? opened(document, Files.readAllBytes(file), progress) : read(document, progress);
        });
  }

  /** Reads bytes that came under a name. */
  public ReadFile read(String name, byte[] bytes, ReadingProgress progress) {
    return guarded(
        name,
        () -> {
          Document document = documents.read(name, bytes, limits, (pages, of) -> progress.at(Stage.RENDER, pages, of));
          return scans.isAskedFor(document) ? opened(document, bytes, progress) : read(document, progress);
        });
  }

  private ReadAnnex opened(Document document, byte[] bytes, ReadingProgress progress) throws IOException {
    return read(scans.opened(document, bytes, (pages, of) -> progress.at(Stage.READ, pages, of)), progress);
  }

  private ReadAnnex read(Document document, ReadingProgress progress) {
    int pages = document.pages().size();
    progress.at(Stage.SPLIT, pages, pages);
    Annex annex = annexes.read(document);
    List<String> clues = annex.forms().stream().map(form -> ClueText.of(form, annex, document)).toList();
    return new ReadAnnex(annex, clues, document.pages().stream().map(page -> new PageSize(page.width(), page.height())).toList());
  }

  private interface Reading {
    ReadAnnex read() throws IOException, UnreadableDocumentException;
  }

  private static ReadFile guarded(String name, Reading reading) {
    try {
      return reading.read();
    } catch (UnreadableDocumentException e) {
      return Refusal.of(name, e);
    } catch (IOException e) {
      return new Refusal(name, Refusal.Code.NO_ACCESS, List.of(String.valueOf(e.getMessage())));
    } catch (OutOfMemoryError e) {
      return new Refusal(name, Refusal.Code.LIMIT_MEMORY, List.of());
    } catch (RuntimeException | StackOverflowError e) {
      return Refusal.crash(name, e);
    }
  }
}
