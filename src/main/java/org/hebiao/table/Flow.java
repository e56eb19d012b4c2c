package org.hebiao.table;

import org.hebiao.document.Word;

/** Where a word stands as one reads it: along its line, and across it downwards, whichever way the text is turned. */
final class Flow {
  private Flow() {}

  static double start(Word word) {
    return switch (word.rotation()) {
      case 90 -> word.box().y0();
      case 180 -> -word.box().x1();
      case 270 -> -word.box().y1();
      default -> word.box().x0();
    };
  }

  static double end(Word word) {
    return switch (word.rotation()) {
      case 90 -> word.box().y1();
      case 180 -> -word.box().x0();
      case 270 -> -word.box().y0();
      default -> word.box().x1();
    };
  }

  static double top(Word word) {
    return switch (word.rotation()) {
      case 90 -> -word.box().x1();
      case 180 -> -word.box().y1();
      case 270 -> word.box().x0();
      default -> word.box().y0();
    };
  }

  static double bottom(Word word) {
    return switch (word.rotation()) {
      case 90 -> -word.box().x0();
      case 180 -> -word.box().y0();
      case 270 -> word.box().x1();
      default -> word.box().y1();
    };
  }
}
