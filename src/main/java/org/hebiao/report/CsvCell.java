package org.hebiao.report;

import java.util.regex.Pattern;

/** One cell of a CSV file: quoted where it must be, and never a formula to a spreadsheet program. */
public final class CsvCell {
  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,3}(,\\d{3})+(\\.\\d+)?%?|[-+]?\\d*\\.?\\d+%?");
  private static final String STARTS_FORMULA = "=+-@\t\r\n＝＋－＠";

  private CsvCell() {}

  /** Whether a spreadsheet program may take the text for a formula when it is typed or edited. */
  public static boolean startsFormula(String text) {
    return !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0;
  }

  public static String of(String text) {
    boolean formula = startsFormula(text) && !NUMBER.matcher(text).matches();
    String safe = formula ? "'" + text : text;
    boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
