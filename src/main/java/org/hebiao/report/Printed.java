package org.hebiao.report;

import java.util.regex.Pattern;

/** Text of a page in a line for people: no control characters, no layout white space. */
public final class Printed {
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]+");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final String CHINESE = "[\\p{IsHan}\\u3000-\\u303F\\uFF00-\\uFFEF]";
  private static final String OPERATOR = "[×÷=+−<>]";
  private static final Pattern LAYOUT_SPACE =
      Pattern.compile("(?<=" + CHINESE + ") +(?!" + OPERATOR + ")|(?<!" + OPERATOR + ") +(?=" + CHINESE + ")");
  private static final int BRIEF = 60;
  private static final int LONGEST = 2_000;

  /** Characters; a spreadsheet cell holds 32,767 and some of them count twice. */
  private static final int LONGEST_CELL = 16_000;

  private Printed() {}

  /** One line; a text longer than any cell should be ends in an ellipsis. */
  public static String text(String raw) {
    return shortened(SPACES.matcher(CONTROL.matcher(raw).replaceAll(" ")).replaceAll(" ").strip(), LONGEST);
  }

  /** All of a cell for a place with room: one line, at most as long as a spreadsheet cell may be. */
  public static String whole(String raw) {
    String line = SPACES.matcher(CONTROL.matcher(shortened(raw, LONGEST_CELL)).replaceAll(" ")).replaceAll(" ").strip();
    return LAYOUT_SPACE.matcher(line).replaceAll("");
  }

  /** Text of a cell: the blanks beside Chinese characters are layout. */
  public static String cell(String raw) {
    return LAYOUT_SPACE.matcher(text(shortened(raw, LONGEST))).replaceAll("");
  }

  /** The beginning of it, for lists. */
  public static String brief(String raw) {
    return shortened(cell(raw), BRIEF);
  }

  private static String shortened(String text, int limit) {
    return text.codePointCount(0, text.length()) <= limit ? text : text.substring(0, text.offsetByCodePoints(0, limit)) + "…";
  }
}
