package org.hebiao.target;

import java.math.BigDecimal;
import org.hebiao.quantity.PrintedNumber;

/**
 * A number with its unit. Multipliers are worked into the number, its printed precision kept: 1.2万人次 is 12000 (± 500) 人次,
 * 116.25万元 is 1162500 (± 50) 元, 97.7% is 0.977 with unit "%".
 *
 * @param unit counter or unit as printed without its multiplier, "" when none is printed
 */
public record Measure(PrintedNumber number, String unit) {
  private static final BigDecimal LARGEST_FRACTION = new BigDecimal("1.5");

  public boolean isPercentage() {
    return unit.equals("%");
  }

  /** Whether the unit is an amount of money, not a price for each of something (元/人). */
  public boolean isMoney() {
    return unit.equals("元");
  }

  /**
   * Whether the two are numbers of the same thing: equal units, one without unit, or one counter inside the other (个, 个项目).
   */
  public boolean isComparableWith(Measure other) {
    String mine = unit;
    String theirs = other.unit;
    if (mine.equals(theirs) || mine.isEmpty() || theirs.isEmpty()) {
      return true;
    }
    boolean rate = mine.contains("/") || theirs.contains("/") || mine.contains("每") || theirs.contains("每");
    boolean special = rate || isPercentage() || other.isPercentage() || mine.startsWith("元") || theirs.startsWith("元");
    return !special && (mine.startsWith(theirs) || theirs.startsWith(mine) || mine.endsWith(theirs) || theirs.endsWith(mine));
  }

  /**
   * This number in the kind of {@code target}: a bare 98 against 95% is a percentage that lost its sign, and the other way
   * round.
   */
  public PrintedNumber inKindOf(Measure target) {
    if (target.isPercentage() && unit.isEmpty() && number.value().compareTo(LARGEST_FRACTION) > 0) {
      return number.scaledBy(-2);
    }
    boolean targetLostSign = isPercentage() && target.unit.isEmpty() && target.number.value().compareTo(LARGEST_FRACTION) > 0;
    return targetLostSign ? number.scaledBy(2) : number;
  }
}
