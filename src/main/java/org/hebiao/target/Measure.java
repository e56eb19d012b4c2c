package org.hebiao.target;

import org.hebiao.quantity.PrintedNumber;

/**
 * A number with its unit. Multipliers are worked into the number, its printed precision kept: 1.2万人次 is 12000 (± 500) 人次, 116.25万元 is
 * 1162500 (± 50) 元, 97.7% is 0.977 with unit "%".
 *
 * @param unit counter or unit as printed without its multiplier, "" when none is printed
 */
public record Measure(PrintedNumber number, String unit) {
  public boolean isPercentage() {
    return unit.equals("%");
  }

  /** Whether the unit is an amount of money, not a price for each of something (元/人). */
  public boolean isMoney() {
    return unit.equals("元");
  }
}
