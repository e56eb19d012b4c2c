package org.hebiao.scan;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What text can be said to be a printed number, and whether it is a possible one. */
final class NumberText {
  private static final String SIGNS = "[<>≤≥＜＞《》=≧≦]?";
  private static final String UNIT = "(元|万元|亿元|万|分|%|％)?";

  /** Made of digits and what stands between and around them. */
  private static final Pattern NUMBER = Pattern.compile(SIGNS + "-?[0-9][0-9.,，、:·]*" + UNIT);

  private static final Pattern POSSIBLE = Pattern.compile(SIGNS + "-?(0|[1-9]\\d*|[1-9]\\d{0,2}(,\\d{3})+)(\\.\\d+)?" + UNIT);

  private static final Pattern TRAILING = Pattern.compile(SIGNS + "-?[0-9][0-9.,]*\\.");

  /** What a number that wraps leaves for its next line. */
  private static final Pattern REST = Pattern.compile("0\\d{1,3}");

  private static final Pattern ODD = Pattern.compile(SIGNS + "[0-9][0-9.,]*[^0-9.,%元万亿分\\p{IsHan}]+|[^0-9<>≤≥=≧≦\\p{IsHan}(+-][0-9][0-9.,]*(%|\\p{IsHan}.*)?");

  private NumberText() {}

  static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
  }

  /** Whether the line is a number and no more. */
  static boolean isNumber(String text) {
    return NUMBER.matcher(folded(text)).matches();
  }

  /** Whether a number is printed as numbers are; a number that wraps may end with its point and go on with zeros. */
  static boolean isPossible(String text) {
    String folded = folded(text);
    return POSSIBLE.matcher(folded).matches() || TRAILING.matcher(folded).matches() || REST.matcher(folded).matches();
  }

  /** Whether signs stand behind or before a number that none has there: % is read as a quote or a degree now and then, ≤ as a letter. */
  static boolean isOdd(String text) {
    return ODD.matcher(folded(text)).matches();
  }

  static boolean hasDigit(String text) {
    return text.chars().anyMatch(c -> c >= '0' && c <= '9');
  }
}
