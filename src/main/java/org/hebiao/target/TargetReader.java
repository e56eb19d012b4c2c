package org.hebiao.target;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hebiao.quantity.PrintedNumber;

/**
 * Reads the text of a target or result cell (年度指标值, 实际完成值). A text with exactly one number is a bound, whatever words stand
 * around it; one with several is a composite; one without is a wording.
 */
public final class TargetReader {
  private static final Set<String> NOT_APPLICABLE =
      Set.of("不适用", "无", "N/A", "n/a", "NA", "不涉及", "/", "—", "-", "–", "――", "——", "--", "_");
  private static final Pattern BLANK = Pattern.compile("[\\s\\u00A0\\u200B\\uFEFF]+");
  private static final String DIGITS = "(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)";

  /** A number that stands for itself: not part of a Latin word, of an ordinal (第3) or of a year. */
  private static final Pattern NUMBER =
      Pattern.compile("(?<![A-Za-z\\d.第])" + DIGITS + "(万亿|亿|万)?(?![A-Z]{2}|[A-Z]\\d)(?!\\d)");

  private static final Pattern RANGE = Pattern.compile(DIGITS + "(%|万|亿)?([^\\d~至到—–-]{0,4})[-–—~至到]" + DIGITS + "(万|亿)?(.*)");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d年");

  /** A day that comes again and again is a wording, not the number 15. */
  private static final Pattern RECURRING_DAY = Pattern.compile("每(年|季度|季|月|周)\\d+(月|日|号)");

  private static final Pattern BARE_NUMBER = Pattern.compile("-?" + DIGITS);

  /** Characters; a longer cell is an essay, whatever numbers stand in it. */
  private static final int LONGEST_MEASURED = 2000;

  /** Where a unit ends when words follow: punctuation, or a word that speaks of something else. */
  private static final Pattern UNIT_END = Pattern.compile("[,，。;；:：、()（）\"“”]|(?<=%).");

  private static final Map<String, Integer> POWERS = Map.of("万", 4, "亿", 8, "万亿", 12);

  private TargetReader() {}

  /** Reads {@code text}; what is no number, date or 不适用 is a wording, never an error. */
  public static Target read(String text) {
    String plain = plain(text);
    if (plain.length() > LONGEST_MEASURED) {
      return new Target.Quality(text.strip());
    }
    if (NOT_APPLICABLE.contains(plain)) {
      return new Target.NotApplicable();
    }
    Optional<PrintedDate> date = DateWords.only(plain);
    if (date.isPresent()) {
      return new Target.Deadline(date.get());
    }
    Matcher range = RANGE.matcher(plain);
    if (range.matches() && range.group(4) != null) {
      return between(range);
    }
    List<Numeral> numerals = RECURRING_DAY.matcher(plain).find() ? List.of() : numerals(plain);
    return switch (numerals.size()) {
      case 0 -> new Target.Quality(text.strip());
      case 1 -> new Target.Bound(numerals.getFirst().relation(), numerals.getFirst().measure());
      default -> new Target.Composite(text.strip(), numerals.stream().map(Numeral::measure).toList());
    };
  }

  /**
   * The same with the columns some layouts print beside the value.
   *
   * @param nature 指标性质: ≥, =, 定性, 正向; "" when there is no such column
   * @param unit 计量单位; "" when there is no such column
   */
  public static Target read(String nature, String value, String unit) {
    String number = plain(value);
    if (!BARE_NUMBER.matcher(number).matches()) {
      Target alone = read(value);
      return alone instanceof Target.Bound(Relation relation, Measure measure) && relation == Relation.UNSTATED
          ? new Target.Bound(relation(plain(nature)), measure)
          : alone;
    }
    Target joined = read(number + plain(unit));
    return joined instanceof Target.Bound(Relation relation, Measure measure)
        ? new Target.Bound(relation == Relation.UNSTATED ? relation(plain(nature)) : relation, measure)
        : joined;
  }

  private static Relation relation(String nature) {
    return switch (nature) {
      case "正向", "正向指标" -> Relation.AT_LEAST;
      case "反向", "反向指标", "逆向指标" -> Relation.AT_MOST;
      default -> Comparators.named(nature).orElse(Relation.UNSTATED);
    };
  }

  private static Target between(Matcher range) {
    String unit = range.group(6).isEmpty() ? range.group(3) : unit(range.group(6));
    boolean percent = "%".equals(range.group(2)) || unit.startsWith("%");
    String multiplier = range.group(5) == null ? range.group(2) : range.group(5);
    int power = percent || multiplier == null ? 0 : POWERS.getOrDefault(multiplier, 0);
    Measure low = measure(range.group(1), power, percent ? "%" : unit);
    Measure high = measure(range.group(4), power, percent ? "%" : unit);
    return low.number().compareTo(high.number()) <= 0
        ? new Target.Between(low, high)
        : new Target.Composite(range.group(), List.of(low, high));
  }

  private record Numeral(Relation relation, Measure measure) {}

  private static List<Numeral> numerals(String plain) {
    List<Numeral> numerals = new ArrayList<>();
    Matcher found = NUMBER.matcher(plain);
    int behindLast = 0;
    while (found.find()) {
      if (!YEAR.matcher(plain).region(found.start(), plain.length()).lookingAt()) {
        String before = plain.substring(behindLast, found.start());
        numerals.add(numeral(before, found, tail(plain, found.end())));
      }
      behindLast = found.end();
    }
    return numerals;
  }

  private static Numeral numeral(String before, Matcher found, String tail) {
    Optional<Comparators.Behind> behind = Comparators.behind(tail);
    Optional<Relation> ahead = Comparators.endingIn(before);
    String unit = unit(behind.map(Comparators.Behind::unit).orElse(tail));
    Relation relation = ahead.or(() -> behind.map(Comparators.Behind::relation)).orElse(Relation.UNSTATED);
    int power = found.group(2) == null ? 0 : POWERS.get(found.group(2));
    return new Numeral(relation, measure(found.group(1), power, power > 0 && unit.isEmpty() ? "元" : unit));
  }

  /** Words behind a number up to the next punctuation or number. */
  private static String tail(String plain, int from) {
    int end = from;
    while (end < plain.length() && !Character.isDigit(plain.charAt(end)) && ",。;、".indexOf(plain.charAt(end)) < 0) {
      end++;
    }
    return plain.substring(from, end);
  }

  private static String unit(String tail) {
    Matcher end = UNIT_END.matcher(tail);
    return end.find() ? tail.substring(0, end.start()) : tail;
  }

  private static Measure measure(String digits, int power, String unit) {
    PrintedNumber number = new PrintedNumber(new BigDecimal(digits.replace(",", "")));
    return new Measure(number.scaledBy(unit.equals("%") ? -2 : power), unit);
  }

  /** NFKC without blanks, area and volume signs spelled out so that they bring no digit. */
  static String plain(String text) {
    String spelled =
        text.replace("㎡", "平方米").replace("m²", "平方米").replace("m2", "平方米").replace("㎥", "立方米").replace("m³", "立方米");
    return BLANK.matcher(Normalizer.normalize(spelled, Normalizer.Form.NFKC)).replaceAll("");
  }
}
