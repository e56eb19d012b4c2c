package org.hebiao.table;

/** What a text looks like as the content of a cell. */
final class CellKind {
  /** Letters beside a number that is still a value: units, currencies, "Q1". */
  private static final int UNIT_LETTERS = 3;

  /** Words beside a number that is still a value: its unit. */
  private static final int UNIT_WORDS = 1;

  private static final String DASHES = "-–—―−‐‑‒－─…·.*x×/";

  private CellKind() {}

  /** A number with or without unit, a dash, or n.a.: what value columns hold. */
  static boolean value(String text) {
    int digits = 0;
    int letters = 0;
    int dashes = 0;
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        continue;
      }
      length++;
      if (Character.isDigit(c)) {
        digits++;
      } else if (Character.isLetter(c)) {
        letters++;
      } else if (DASHES.indexOf(c) >= 0) {
        dashes++;
      }
    }
    if (digits == 0) {
      return length > 0 && dashes == length || notAvailable(text);
    }
    return (letters <= UNIT_LETTERS || letters <= digits) && words(text) <= UNIT_WORDS;
  }

  /** Latin words of two letters or more. */
  private static int words(String text) {
    int words = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = Character.isLetter(text.charAt(i)) ? run + 1 : 0;
      words += run == 2 ? 1 : 0;
    }
    return words;
  }

  private static boolean notAvailable(String text) {
    String plain = text.replaceAll("[ ./()]", "").toLowerCase(java.util.Locale.ROOT);
    return plain.equals("na") || plain.equals("nd") || plain.equals("ns") || plain.equals("x");
  }

  /** A list mark that stands before a text: bullet, number, letter. */
  static boolean listMark(String text) {
    return text.strip().matches("[•·▪■□●○◦‣⁃*–—-]|\\[.{1,8}\\]|\\(?[0-9]{1,2}[.)]?|\\(?[a-zA-Z][.)]|\\(?[ivxIVX]{1,4}[.)]");
  }

  /** A footnote mark that stands before a note: (*), (:), 1, a. */
  static boolean noteMark(String text) {
    return text.strip().matches("\\(?[^A-Z\\s]{1,2}\\)?[.:]?|[A-Z]{2,5}:");
  }

  /** Text that goes on from the line above: it starts with a small letter or a closing mark. */
  static boolean continuing(String text) {
    int first = text.codePointAt(0);
    return Character.isLowerCase(first) || first == '(' || first == '（' || first == ')' || first == ',' || first == ';' || first == '）' || first == '，' || first == '。';
  }
}
