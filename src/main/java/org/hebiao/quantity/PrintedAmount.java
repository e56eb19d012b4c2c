package org.hebiao.quantity;

import java.math.BigDecimal;

/** An amount of money as printed: 109.44 万元 stands for [1094350, 1094450] yuan. */
public record PrintedAmount(PrintedNumber number, MoneyUnit unit) {
  /** In yuan, printed precision kept. */
  public PrintedNumber yuan() {
    return number.scaledBy(unit.power());
  }

  /** In yuan, as the interval the printed decimals leave open. */
  public Interval rounded() {
    return yuan().rounded();
  }

  public BigDecimal value() {
    return yuan().value();
  }

  public boolean isZero() {
    return number.isZero();
  }
}
