package org.hebiao.table;

import java.util.List;

/** Joins the lines of a wrapped cell as the script demands. */
final class CellText {
  private CellText() {}

  static String join(List<TextLine> lines) {
    StringBuilder joined = new StringBuilder();
    for (TextLine line : lines) {
      String text = line.text().strip();
      if (!joined.isEmpty() && !text.isEmpty() && needsBlank(joined.charAt(joined.length() - 1), text.charAt(0))) {
        joined.append(' ');
      }
      joined.append(text);
    }
    return joined.toString();
  }

  /** Latin words keep their blank at a line end; a number broken inside (1022.17000 / 0) does not get one. */
  private static boolean needsBlank(char before, char after) {
    return isLatinLetter(before) && isLatinLetter(after);
  }

  private static boolean isLatinLetter(char c) {
    return Character.isLetter(c) && c < 0x2E80;
  }
}
