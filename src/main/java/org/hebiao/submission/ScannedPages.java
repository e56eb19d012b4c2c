package org.hebiao.submission;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

/**
 * Puts recognised pages in the place of those whose text cannot be used. Images are drawn one after the other and read as many at a time as the setting
 * allows; a page that takes too long is refused alone, with a note.
 */
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

  /** A page, its reading under way, and when it has taken too long, on the clock of {@link System#nanoTime}. */
  private record Running(Page page, Future<Optional<Page>> reading, long deadline) {}

  /** The document with every page readable that can be read from its image; others stay closed. */
  Document opened(Document document, byte[] bytes, PageProgress progress) throws IOException {
    List<Page> pages = new ArrayList<>(document.pages());
    List<DocumentNote> notes = new ArrayList<>(document.notes());
    List<Running> running = new ArrayList<>();
    int taken = 0;
    ExecutorService readers = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("scanned-page-", 0).factory());
    try (PageRasters rasters = PageRasters.open(bytes, limits)) {
      for (Page page : document.pages()) {
        if (isAskedFor(page)) {
          if (running.size() == scanning.pagesAtOnce()) {
            finish(running.removeFirst(), pages, notes);
          }
          Optional<PageRaster> raster = rasters.raster(page.number());
          raster.ifPresent(drawn -> running.add(begun(page, drawn, readers)));
          if (raster.isEmpty() && rasters.isTooLarge(page.number())) {
            notes.add(new DocumentNote(Kind.LIMIT_REACHED, page.number(), "page pixels"));
          }
        }
        taken++;
        progress.done(taken - running.size(), pages.size());
      }
      while (!running.isEmpty()) {
        finish(running.removeFirst(), pages, notes);
        progress.done(taken - running.size(), pages.size());
      }
    } finally {
      readers.shutdownNow();
    }
    return new Document(document.name(), PageAlignment.aligned(pages), notes);
  }

  private Running begun(Page page, PageRaster raster, ExecutorService readers) {
    return new Running(page, readers.submit(() -> scanning.reader().read(raster)), System.nanoTime() + scanning.pageTime().toNanos());
  }

  private void finish(Running running, List<Page> pages, List<DocumentNote> notes) {
    Page page = running.page();
    try {
      Optional<Page> read = running.reading().get(running.deadline() - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (read.isPresent()) {
        pages.replaceAll(closed -> closed.number() == page.number() ? read.get() : closed);
        tell(page, read.get(), notes);
      }
    } catch (TimeoutException e) {
      running.reading().cancel(true);
      notes.add(new DocumentNote(Kind.LIMIT_REACHED, page.number(), "time: " + scanning.pageTime()));
    } catch (InterruptedException e) {
      running.reading().cancel(true);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("reading interrupted", e);
    } catch (ExecutionException e) {
      failed(e.getCause(), page, notes);
    }
  }

  private static void failed(Throwable cause, Page page, List<DocumentNote> notes) {
    switch (cause) {
      case OutOfMemoryError memory -> notes.add(new DocumentNote(Kind.LIMIT_REACHED, page.number(), "memory"));
      case RuntimeException fault -> throw fault;
      case Error fault -> throw fault;
      default -> throw new IllegalStateException(cause);
    }
  }

  private void tell(Page closed, Page read, List<DocumentNote> notes) {
    notes.removeIf(note -> note.page() == closed.number() && (note.kind() == Kind.SCANNED_PAGE || note.kind() == Kind.GARBLED_TEXT));
    Kind kind = read.words().isEmpty() && read.rulings().isEmpty() ? Kind.BLANK_PAGE : Kind.RECOGNISED_PAGE;
    notes.add(new DocumentNote(kind, closed.number(), scanning.networks()));
    if (closed.text() == TextLayer.SCANNED && HiddenText.differs(closed, read)) {
      notes.add(new DocumentNote(Kind.HIDDEN_TEXT_DIFFERS, closed.number(), ""));
    }
  }
}
