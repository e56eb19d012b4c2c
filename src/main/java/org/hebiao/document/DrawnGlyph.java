package org.hebiao.document;

import org.hebiao.provenance.Box;

/**
 * A character as a show-text operation put it on the page.
 *
 * @param box of its advance, cut to the clip it was drawn in: text that overflows a clipped cell stays in it
 * @param base of its baseline, across the writing direction
 * @param rotation 0, 90, 180 or 270 degrees clockwise
 * @param covered whether it is hidden: invisible text mode, or painted over by an image
 * @param mapped whether its code has a Unicode meaning
 */
record DrawnGlyph(String text, Box box, double base, double fontSize, boolean bold, int rotation, int run, boolean covered, boolean mapped) {
  boolean blank() {
    return text.isBlank() || text.equals("\u00A0") || text.equals("\u3000");
  }

  /** Start along the writing direction, growing as one reads. */
  double start() {
    return switch (rotation) {
      case 90 -> box.y0();
      case 180 -> -box.x1();
      case 270 -> -box.y1();
      default -> box.x0();
    };
  }

  /** End along the writing direction. */
  double end() {
    return switch (rotation) {
      case 90 -> box.y1();
      case 180 -> -box.x0();
      case 270 -> -box.y0();
      default -> box.x1();
    };
  }

  DrawnGlyph hidden() {
    return new DrawnGlyph(text, box, base, fontSize, bold, rotation, run, true, mapped);
  }
}
