package org.hebiao.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.hebiao.document.DocumentNote.Kind;
import org.hebiao.document.Page.TextLayer;
import org.hebiao.document.UnreadableDocumentException.Reason;
import org.hebiao.provenance.Box;

/** An image file as a document of scanned pages; its pixels are not decoded here. */
final class ImageDocument {
  private ImageDocument() {}

  static Document read(String name, ImagePages images, ReadingLimits limits) throws UnreadableDocumentException {
    List<Page> pages = new ArrayList<>();
    List<DocumentNote> notes = new ArrayList<>();
    try {
      int count = images.count();
      for (int number = 1; number <= Math.min(count, limits.maxPages()); number++) {
        ImagePages.Size size = images.size(number);
        Box whole = new Box(0, 0, size.width(), size.height());
        pages.add(new Page(number, size.width(), size.height(), List.of(), List.of(), List.of(whole), TextLayer.SCANNED));
        notes.add(new DocumentNote(Kind.SCANNED_PAGE, number, ""));
      }
      if (count > limits.maxPages()) {
        notes.add(new DocumentNote(Kind.LIMIT_REACHED, 0, "pages: " + limits.maxPages()));
      }
    } catch (IOException | RuntimeException e) {
      throw new UnreadableDocumentException(Reason.DAMAGED, String.valueOf(e.getMessage()));
    }
    if (pages.isEmpty()) {
      throw new UnreadableDocumentException(Reason.NO_PAGES);
    }
    return new Document(name, pages, notes);
  }
}
