package org.hebiao.document;

import java.util.List;
import org.hebiao.document.Page.TextLayer;
import org.hebiao.provenance.Box;

/** Decides what the text layer of a page is worth, from the drawn characters and images alone. */
final class TextLayerJudge {
  /** Images covering this share of a page make it a scan when the text is hidden. */
  private static final double IMAGE_SHARE = 0.5;

  /** Visible characters fewer than this share of all do not make a scan an exported page (page stamps, headers of scanners). */
  private static final double VISIBLE_SHARE = 0.1;

  /** Visible characters up to this number on an image page are such a stamp. */
  private static final int STAMP = 60;

  /** Characters without meaning above this share make text that cannot be trusted; single symbols of symbol fonts stay below. */
  private static final double GARBLED_SHARE = 0.2;

  /** A page without text and with more filled shapes than this shows its letters as outlines. */
  private static final int OUTLINES = 200;

  /** Letters beyond ASCII that Western text uses sparingly: above this share of all, codes of a font stand for other characters. */
  private static final double WESTERN_SHARE = 0.3;

  private static final int MIDDLE_DOT = 0xB7;

  private TextLayerJudge() {}

  static TextLayer judge(List<DrawnGlyph> glyphs, List<Box> images, Box page, int outlines) {
    long all = glyphs.stream().filter(glyph -> !glyph.blank()).count();
    long visible = glyphs.stream().filter(glyph -> !glyph.blank() && !glyph.covered()).count();
    if (imageShare(images, page) >= IMAGE_SHARE && (visible <= VISIBLE_SHARE * all || visible <= STAMP)) {
      return TextLayer.SCANNED;
    }
    if (visible == 0) {
      return outlines > OUTLINES ? TextLayer.GARBLED : TextLayer.EXPORTED;
    }
    long meaningless = 0;
    long western = 0;
    for (DrawnGlyph glyph : glyphs) {
      if (!glyph.blank() && !glyph.covered()) {
        meaningless += !glyph.mapped() || implausible(glyph.text().codePointAt(0)) ? 1 : 0;
        western += western(glyph.text().codePointAt(0)) ? 1 : 0;
      }
    }
    return meaningless > GARBLED_SHARE * visible || western > WESTERN_SHARE * visible ? TextLayer.GARBLED : TextLayer.EXPORTED;
  }

  private static double imageShare(List<Box> images, Box page) {
    double covered = 0;
    for (Box image : images) {
      covered += image.width() * image.height();
    }
    return covered / Math.max(1, page.width() * page.height());
  }

  private static boolean implausible(int c) {
    int type = Character.getType(c);
    return c == 0xFFFD || type == Character.PRIVATE_USE || type == Character.CONTROL || type == Character.UNASSIGNED || type == Character.SURROGATE;
  }

  /** Letters and signs of the Latin-1 supplement and the letters after it; dots of leaders, quotes and ellipses are at home in Chinese text. */
  private static boolean western(int c) {
    return c >= 0x80 && c <= 0x2FF && c != MIDDLE_DOT || c == 0x20AC || c == 0x2122;
  }
}
