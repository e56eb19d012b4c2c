package org.hebiao.report;

import java.util.ArrayList;
import java.util.List;

/** Text in terminal columns: Chinese characters take two, and may be broken anywhere but before closing marks. */
final class WideText {
  private static final String NEVER_FIRST = "，。；：！？、）》」』”’%％…,.;:!?)]}";

  private WideText() {}

  static int width(String text) {
    return text.codePoints().map(WideText::width).sum();
  }

  private static int width(int c) {
    if (Character.getType(c) == Character.NON_SPACING_MARK || Character.getType(c) == Character.ENCLOSING_MARK) {
      return 0;
    }
    boolean wide =
        c >= 0x1100 && c <= 0x115F
            || c >= 0x2E80 && c <= 0x303E
            || c >= 0x3041 && c <= 0xA4CF
            || c >= 0xAC00 && c <= 0xD7A3
            || c >= 0xF900 && c <= 0xFAFF
            || c >= 0xFE30 && c <= 0xFE6F
            || c >= 0xFF00 && c <= 0xFF60
            || c >= 0xFFE0 && c <= 0xFFE6
            || c >= 0x1F300 && c <= 0x1FAFF
            || c >= 0x20000 && c <= 0x3FFFD;
    return wide ? 2 : 1;
  }

  /** {@code text} followed by blanks up to {@code columns}. */
  static String padded(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - width(text)));
  }

  /** Lines of at most {@code columns}; words of letters and digits stay whole where they fit. */
  static List<String> wrapped(String text, int columns) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String piece : pieces(text)) {
      int wide = width(piece);
      boolean hangs = NEVER_FIRST.contains(piece) && !piece.isBlank();
      if (used + wide > columns && used > 0 && !hangs) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
        used = 0;
      }
      if (used > 0 || !piece.isBlank()) {
        line.append(piece);
        used += wide;
      }
    }
    if (!line.isEmpty() || lines.isEmpty()) {
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  /** Smallest parts a line may be broken between. */
  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              boolean joins = width(c) == 1 && !Character.isWhitespace(c);
              if (!joins && !word.isEmpty()) {
                pieces.add(word.toString());
                word.setLength(0);
              }
              if (joins) {
                word.appendCodePoint(c);
              } else {
                pieces.add(Character.toString(c));
              }
            });
    if (!word.isEmpty()) {
      pieces.add(word.toString());
    }
    return pieces;
  }
}
