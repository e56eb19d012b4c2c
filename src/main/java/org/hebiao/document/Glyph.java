package org.hebiao.document;

import org.hebiao.provenance.Box;

/** One drawn character: its text (radicals and presentation forms already folded to the character they show) and the box of its advance. */
public record Glyph(String text, Box box) {}
