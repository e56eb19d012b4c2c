package org.hebiao.quantity;

import java.util.Optional;

/** Unit of an amount (金额单位) as a power of ten of one yuan. */
public enum MoneyUnit {
  YUAN("元", 0),
  HUNDRED_YUAN("百元", 2),
  THOUSAND_YUAN("千元", 3),
  TEN_THOUSAND_YUAN("万元", 4),
  HUNDRED_MILLION_YUAN("亿元", 8);

  private final String printed;
  private final int power;

  MoneyUnit(String printed, int power) {
    this.printed = printed;
    this.power = power;
  }

  /** As printed on forms. */
  public String printed() {
    return printed;
  }

  /** One of this unit is 10 to this power yuan. */
  public int power() {
    return power;
  }

  public static Optional<MoneyUnit> of(String printed) {
    for (MoneyUnit unit : values()) {
      if (unit.printed.equals(printed)) {
        return Optional.of(unit);
      }
    }
    return Optional.empty();
  }
}
