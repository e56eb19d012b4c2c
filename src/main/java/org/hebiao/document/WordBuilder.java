package org.hebiao.document;

import java.util.ArrayList;
import java.util.List;
import org.hebiao.provenance.Box;

/** Joins characters drawn one after the other on one line without a gap to words. */
final class WordBuilder {
  /** A wider gap inside a show-text operation ends the word, in em: a blank of a narrow font is 0.22 em wide. */
  private static final double GAP = 0.16;

  /** Between two operations characters must touch to be one word, in em: texts of neighbouring cells rarely do. */
  private static final double TOUCH = 0.04;

  /** A character that starts this far before the end of the last one begins a new word, in em. */
  private static final double BACK = 0.3;

  /** Baselines of one word differ at most by this, in em; a superscript is a word of its own. */
  private static final double BASELINE = 0.15;

  /** Sizes of one word differ at most by this share. */
  private static final double SIZE = 0.15;

  private final List<Word> words = new ArrayList<>();
  private final List<Glyph> open = new ArrayList<>();

  private WordBuilder() {}

  static List<Word> words(List<DrawnGlyph> glyphs) {
    WordBuilder builder = new WordBuilder();
    int first = 0;
    for (int i = 0; i < glyphs.size(); i++) {
      DrawnGlyph glyph = glyphs.get(i);
      if (glyph.blank()) {
        builder.close(glyphs.get(first));
        first = i + 1;
        continue;
      }
      if (i > first && !continues(glyphs.get(i - 1), glyph)) {
        builder.close(glyphs.get(first));
        first = i;
      }
      builder.open.add(new Glyph(glyph.text(), glyph.box()));
    }
    if (first < glyphs.size()) {
      builder.close(glyphs.get(first));
    }
    return builder.words;
  }

  private static boolean continues(DrawnGlyph last, DrawnGlyph next) {
    double em = last.fontSize();
    double gap = next.start() - last.end();
    return last.rotation() == next.rotation()
        && gap >= -BACK * em
        && gap <= (last.run() == next.run() ? GAP : TOUCH) * em
        && Math.abs(next.base() - last.base()) <= BASELINE * em
        && Math.abs(next.fontSize() - em) <= SIZE * em;
  }

  private void close(DrawnGlyph first) {
    if (open.isEmpty()) {
      return;
    }
    Box box = open.getFirst().box();
    for (Glyph glyph : open) {
      box = box.union(glyph.box());
    }
    words.add(new Word(open, box, first.fontSize(), first.bold(), first.rotation(), first.run()));
    open.clear();
  }
}
