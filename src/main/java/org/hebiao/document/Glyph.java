package org.hebiao.document;

import org.hebiao.provenance.Box;

/**
 * One drawn character.
 *
 * @param text radicals and presentation forms already folded to the character they show; U+FFFD for ink that could not be read
 * @param box of its advance
 * @param confidence 0 to 1; drawn text is 1
 */
public record Glyph(String text, Box box, double confidence) {
  /** Ink that is there and could not be read. */
  public static final String UNREAD = "\uFFFD";

  /** A character of drawn text. */
  public Glyph(String text, Box box) {
    this(text, box, 1);
  }
}
