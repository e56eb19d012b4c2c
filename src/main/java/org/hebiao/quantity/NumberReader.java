package org.hebiao.quantity;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the text of a cell where a number belongs. Blanks inside a number, thousands separators and full-width digits are
 * understood; a letter among digits is never read as the digit it resembles.
 */
public final class NumberReader {
  private static final Pattern BLANK = Pattern.compile("[\\s\\u00A0\\u200B\\uFEFF]+");
  private static final Pattern DASHES = Pattern.compile("[-‐‑‒–—―─━−_/\\\\*·]+");
  private static final Set<String> NOT_APPLICABLE = Set.of("不适用", "无", "n/a", "na", "不涉及", "无此项");
  private static final String DIGITS = "([-−])?(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\.\\d+)";
  private static final Pattern NUMBER = Pattern.compile(DIGITS + "(%)?");
  private static final Pattern POINTS = Pattern.compile(DIGITS + "(?:分|%)?");
  private static final Pattern AMOUNT = Pattern.compile("[¥￥]?" + DIGITS + "(亿元|亿|万元|万|千元|百元|元)?");
  private static final Map<String, MoneyUnit> UNITS =
      Map.of(
          "亿元", MoneyUnit.HUNDRED_MILLION_YUAN,
          "亿", MoneyUnit.HUNDRED_MILLION_YUAN,
          "万元", MoneyUnit.TEN_THOUSAND_YUAN,
          "万", MoneyUnit.TEN_THOUSAND_YUAN,
          "千元", MoneyUnit.THOUSAND_YUAN,
          "百元", MoneyUnit.HUNDRED_YUAN,
          "元", MoneyUnit.YUAN);

  /** Characters; a longer run of digits is a number no form prints. */
  private static final int LONGEST_NUMBER = 40;

  /** A bare number in a rate column above this is a percentage without its sign: 79.27, 100.00. */
  private static final BigDecimal LARGEST_FRACTION = new BigDecimal("1.5");

  /** A bare 1 or 0 in a rate column is meant to the hundredth (100 %), not to the unit. */
  private static final int LEAST_RATE_SCALE = 2;

  private NumberReader() {}

  /** A plain number; a percentage is its fraction (97.71% is 0.9771). */
  public static NumberReading number(String text) {
    return read(
        text,
        NUMBER,
        found -> new NumberReading.OfNumber(found.group(3) == null ? digits(found) : digits(found).scaledBy(-2)));
  }

  /** A weight or score (分值, 得分): 10, 10分, 10% are ten points. */
  public static NumberReading points(String text) {
    return read(text, POINTS, found -> new NumberReading.OfNumber(digits(found)));
  }

  /** A rate (执行率) as a fraction: 98%, 0.98 and 98 are the same value. */
  public static NumberReading rate(String text) {
    return read(text, NUMBER, found -> new NumberReading.OfNumber(asFraction(digits(found), found.group(3) != null)));
  }

  /** An amount of money; a unit in the cell goes before {@code columnUnit}. */
  public static NumberReading amount(String text, MoneyUnit columnUnit) {
    return read(
        text,
        AMOUNT,
        found -> {
          MoneyUnit own = found.group(3) == null ? columnUnit : UNITS.getOrDefault(found.group(3), columnUnit);
          return new NumberReading.OfAmount(new PrintedAmount(digits(found), own));
        });
  }

  private static PrintedNumber asFraction(PrintedNumber number, boolean percentSign) {
    if (percentSign || number.value().abs().compareTo(LARGEST_FRACTION) > 0) {
      return number.scaledBy(-2);
    }
    return number.value().scale() == 0 ? new PrintedNumber(number.value().setScale(LEAST_RATE_SCALE)) : number;
  }

  private static NumberReading read(String text, Pattern shape, Function<Matcher, NumberReading> reading) {
    String plain = BLANK.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    if (plain.isEmpty() || DASHES.matcher(plain).matches()) {
      return new NumberReading.Empty(!plain.isEmpty());
    }
    if (NOT_APPLICABLE.contains(plain.toLowerCase(Locale.ROOT))) {
      return new NumberReading.NotApplicable(text);
    }
    Matcher found = shape.matcher(plain);
    return plain.length() <= LONGEST_NUMBER && found.matches() ? reading.apply(found) : new NumberReading.NotANumber(text);
  }

  private static PrintedNumber digits(Matcher found) {
    BigDecimal value = new BigDecimal(found.group(2).replace(",", ""));
    return new PrintedNumber(found.group(1) == null ? value : value.negate());
  }
}
