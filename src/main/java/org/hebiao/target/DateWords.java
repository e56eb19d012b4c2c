package org.hebiao.target;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates in words: 2021年12月31日前, 9月底前, 2022年底前完成, 已于2022年8月完成, 2021-12-31. */
final class DateWords {
  private static final Pattern DATE =
      Pattern.compile(
          "(?:(?<year>(?:19|20)\\d\\d)年(?:度)?)?(?<month>\\d{1,2})月(?:份)?(?:(?<day>\\d{1,2})[日号])?"
              + "|(?<ys>(?:19|20)\\d\\d)[-./](?<ms>\\d{1,2})[-./](?<ds>\\d{1,2})"
              + "|(?<yearOnly>(?:19|20)\\d\\d)年(?=(?:年)?底|末|(?:以)?前)");

  /** Not a date, although it holds one: a day that comes again and again, a thing not done, a time span. */
  private static final Pattern NO_DATE = Pattern.compile("每|未|没|延|起|至|到|开始|个|第|\\d|%");

  private static final int LONGEST_WORDS_AROUND = 16;

  private DateWords() {}

  static Optional<PrintedDate> only(String text) {
    Matcher found = DATE.matcher(text);
    if (!found.find()) {
      return Optional.empty();
    }
    String around = text.substring(0, found.start()) + text.substring(found.end());
    if (around.length() > LONGEST_WORDS_AROUND || NO_DATE.matcher(around).find()) {
      return Optional.empty();
    }
    return date(found);
  }

  private static Optional<PrintedDate> date(Matcher found) {
    if (found.group("yearOnly") != null) {
      return Optional.of(new PrintedDate(number(found.group("yearOnly")), 12, OptionalInt.of(31)));
    }
    boolean dashed = found.group("ys") != null;
    OptionalInt year = number(found.group(dashed ? "ys" : "year"));
    int month = Integer.parseInt(found.group(dashed ? "ms" : "month"));
    OptionalInt day = number(found.group(dashed ? "ds" : "day"));
    boolean possible = month >= 1 && month <= 12 && (day.isEmpty() || (day.getAsInt() >= 1 && day.getAsInt() <= 31));
    return possible ? Optional.of(new PrintedDate(year, month, day)) : Optional.empty();
  }

  private static OptionalInt number(@Nullable String digits) {
    return digits == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
  }
}
