package org.hebiao.submission;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hebiao.document.Document;
import org.hebiao.document.DocumentNote;
import org.hebiao.document.DocumentNote.Kind;
import org.hebiao.document.Page;
import org.hebiao.document.Page.TextLayer;
import org.hebiao.document.PageProgress;
import org.hebiao.document.PageRaster;
import org.hebiao.document.PageRasters;
import org.hebiao.document.ReadingLimits;
import org.hebiao.scan.HiddenText;
import org.hebiao.scan.PageAlignment;

/** Puts recognised pages in the place of those whose text cannot be used. */
final class ScannedPages {
  private final Scanning scanning;
  private final ReadingLimits limits;

  ScannedPages(Scanning scanning, ReadingLimits limits) {
    this.scanning = scanning;
    this.limits = limits;
  }

  /** Whether any page is to be read from its image. */
  boolean isAskedFor(Document document) {
    return document.pages().stream().anyMatch(this::isAskedFor);
  }

  private boolean isAskedFor(Page page) {
    return switch (scanning.when()) {
      case OFF -> false;
      case AUTO -> !page.text().isReadable();
      case FORCE -> true;
    };
  }

  /** The document with every page readable that can be read from its image; others stay closed. */
  Document opened(Document document, byte[] bytes, PageProgress progress) throws IOException {
    List<Page> pages = new ArrayList<>();
    List<DocumentNote> notes = new ArrayList<>(document.notes());
    try (PageRasters rasters = PageRasters.open(bytes, limits)) {
      for (Page page : document.pages()) {
        Optional<PageRaster> raster = isAskedFor(page) ? rasters.raster(page.number()) : Optional.empty();
        Optional<Page> read = raster.flatMap(scanning.reader()::read);
        if (read.isPresent()) {
          notes.removeIf(note -> note.page() == page.number() && (note.kind() == Kind.SCANNED_PAGE || note.kind() == Kind.GARBLED_TEXT));
          notes.add(new DocumentNote(Kind.RECOGNISED_PAGE, page.number(), scanning.networks()));
        }
        if (read.isPresent() && page.text() == TextLayer.SCANNED && HiddenText.differs(page, read.get())) {
          notes.add(new DocumentNote(Kind.HIDDEN_TEXT_DIFFERS, page.number(), ""));
        }
        pages.add(read.orElse(page));
        progress.done(pages.size(), document.pages().size());
      }
    }
    return new Document(document.name(), PageAlignment.aligned(pages), notes);
  }
}
