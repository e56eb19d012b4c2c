package org.hebiao.document;

import java.util.List;
import org.hebiao.provenance.Box;

/**
 * Characters drawn beside each other on one line without a gap.
 *
 * @param glyphs in reading order, at least one
 * @param box around the glyphs
 * @param fontSize in points as displayed
 * @param bold whether the font says so
 * @param rotation direction of the text on the displayed page, in degrees clockwise: 0, 90, 180 or 270
 * @param run number of the show-text operation on the page that drew the first glyph; words of one run belong to one cell of the producer
 */
public record Word(List<Glyph> glyphs, Box box, double fontSize, boolean bold, int rotation, int run) {
  public Word {
    glyphs = List.copyOf(glyphs);
    if (glyphs.isEmpty()) {
      throw new IllegalArgumentException("a word has at least one glyph");
    }
  }

  /** Confidence of the least sure character. */
  public double confidence() {
    double lowest = 1;
    for (Glyph glyph : glyphs) {
      lowest = Math.min(lowest, glyph.confidence());
    }
    return lowest;
  }

  public String text() {
    StringBuilder text = new StringBuilder(glyphs.size());
    for (Glyph glyph : glyphs) {
      text.append(glyph.text());
    }
    return text.toString();
  }
}
