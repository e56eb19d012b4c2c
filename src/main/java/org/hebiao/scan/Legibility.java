package org.hebiao.scan;

import java.util.List;
import org.hebiao.document.Glyph;

/** Refuses what was read too unsurely to be stated: the ink is there, what it says is not known. */
final class Legibility {
  /** Below this mean confidence a reading is a guess. */
  static final double GUESS = 0.5;

  private Legibility() {}

  /** The reading, or one unread character in its place. */
  static Recognition of(Recognition read) {
    boolean stated = !read.solid().isEmpty() && read.mean() >= GUESS;
    return stated ? read : new Recognition(List.of(new Recognition.Character(Glyph.UNREAD, 0, 0.5)));
  }
}
