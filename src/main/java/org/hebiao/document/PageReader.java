package org.hebiao.document;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.hebiao.document.DocumentNote.Kind;
import org.hebiao.document.Page.TextLayer;

/** Reads one page; whatever its content does to the parser ends here as a note, and what was drawn before is kept. */
final class PageReader {
  private final ReadingLimits limits;
  private final long deadline;
  private final GlyphList glyphNames;

  PageReader(ReadingLimits limits, long deadline, GlyphList glyphNames) {
    this.limits = limits;
    this.deadline = deadline;
    this.glyphNames = glyphNames;
  }

  Page read(CachedPage page, int number, List<DocumentNote> notes) {
    try {
      return readChecked(page, number, notes);
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      notes.add(new DocumentNote(Kind.PAGE_UNREADABLE, number, String.valueOf(e)));
      return new Page(number, 0, 0, List.of(), List.of(), List.of(), TextLayer.EXPORTED);
    }
  }

  private Page readChecked(CachedPage page, int number, List<DocumentNote> notes) throws IOException {
    DisplayTransform display = DisplayTransform.of(page);
    if (Math.max(display.width(), display.height()) > limits.maxPagePoints()) {
      notes.add(new DocumentNote(Kind.LIMIT_REACHED, number, "page size: %.0f x %.0f".formatted(display.width(), display.height())));
      return new Page(number, display.width(), display.height(), List.of(), List.of(), List.of(), TextLayer.EXPORTED);
    }
    StreamDamage damage = StreamDamage.of(page.getCOSObject(), limits.maxContentBytesPerPage());
    if (damage.broken()) {
      notes.add(new DocumentNote(Kind.DAMAGED, number, "content stream ends early or fails its check sum"));
    }
    if (damage.tooLarge()) {
      notes.add(new DocumentNote(Kind.LIMIT_REACHED, number, "content: " + limits.maxContentBytesPerPage()));
      return new Page(number, display.width(), display.height(), List.of(), List.of(), List.of(), TextLayer.EXPORTED);
    }
    PageContentReader content = new PageContentReader(page, display, limits, deadline, glyphNames);
    try {
      content.read();
    } catch (PageContentReader.ReadingTimeException e) {
      notes.add(new DocumentNote(Kind.LIMIT_REACHED, number, "time: " + limits.maxTime()));
    } catch (PageContentReader.OperatorsException e) {
      notes.add(new DocumentNote(Kind.LIMIT_REACHED, number, "operators: " + limits.amounts().operators()));
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      notes.add(new DocumentNote(Kind.PAGE_UNREADABLE, number, String.valueOf(e)));
    }
    return finished(content, display, number, notes);
  }

  private Page finished(PageContentReader content, DisplayTransform display, int number, List<DocumentNote> notes) {
    if (content.limitReached()) {
      notes.add(new DocumentNote(Kind.LIMIT_REACHED, number, "characters or lines"));
    }
    TextLayer layer = TextLayerJudge.judge(content.glyphs(), content.images(), display.page(), content.rulings().outlines());
    if (layer == TextLayer.SCANNED) {
      notes.add(new DocumentNote(Kind.SCANNED_PAGE, number, ""));
    }
    if (layer == TextLayer.GARBLED) {
      notes.add(new DocumentNote(Kind.GARBLED_TEXT, number, ""));
    }
    List<DrawnGlyph> shown = layer == TextLayer.SCANNED ? content.glyphs() : content.glyphs().stream().filter(glyph -> !glyph.covered()).toList();
    return new Page(
        number, display.width(), display.height(), WordBuilder.words(shown), content.rulings().rulings(), content.images(), content.rulings().drawings(), layer);
  }
}
