package org.hebiao.search.query;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hebiao.search.text.ChineseText;

/**
 * A number as typed in a query. 90% of a measure is 90 with the unit %, 1.2万册 is 12000 册, 100万元 is 1000000 元; a rate is its fraction.
 *
 * @param percent whether a % stood behind it
 */
record TypedNumber(BigDecimal value, String unit, boolean percent) {
  private static final Pattern NUMBER = Pattern.compile("(-?)(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\.\\d+)(万亿|亿|万|千元|百元)?(.{0,12})");
  private static final Map<String, Integer> POWERS = Map.of("万亿", 12, "亿", 8, "万", 4, "千元", 3, "百元", 2);

  /** Characters; a longer run of digits is no number of a form. */
  private static final int LONGEST = 30;

  /** A bare number above this is a percentage that lost its sign, as in the rate column of a form. */
  private static final BigDecimal LARGEST_FRACTION = new BigDecimal("1.5");

  static Optional<TypedNumber> read(String typed) {
    String plain = ChineseText.fold(typed).replace(" ", "");
    Matcher found = NUMBER.matcher(plain);
    if (plain.length() > LONGEST || !found.matches() || found.group(4).matches(".*\\d.*")) {
      return Optional.empty();
    }
    BigDecimal value = new BigDecimal(found.group(1) + found.group(2).replace(",", ""));
    String multiplier = found.group(3) == null ? "" : found.group(3);
    int power = POWERS.getOrDefault(multiplier, 0);
    String unit = multiplier.endsWith("元") ? "元" : found.group(4);
    return Optional.of(new TypedNumber(value.scaleByPowerOfTen(power), unit, unit.equals("%")));
  }

  /** As the field keeps it; empty when the unit has no place there (得分<10元). */
  Optional<TypedNumber> in(SearchField field) {
    return switch (field.kind()) {
      case MEASURE -> Optional.of(this);
      case AMOUNT -> unit.isEmpty() || unit.equals("元") ? Optional.of(new TypedNumber(value, "", false)) : Optional.empty();
      case RATE -> unit.isEmpty() || percent ? Optional.of(new TypedNumber(isPercentage() ? value.movePointLeft(2) : value, "", false)) : Optional.empty();
      case NUMBER -> allowed(field).contains(unit) ? Optional.of(new TypedNumber(value, "", false)) : Optional.empty();
      case TEXT, TAG -> Optional.empty();
    };
  }

  private boolean isPercentage() {
    return percent || value.abs().compareTo(LARGEST_FRACTION) > 0;
  }

  private static Set<String> allowed(SearchField field) {
    return field == SearchField.YEAR ? Set.of("", "年", "年度") : Set.of("", "分");
  }
}
