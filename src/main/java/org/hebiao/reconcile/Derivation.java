package org.hebiao.reconcile;

import java.math.BigDecimal;
import org.hebiao.quantity.Interval;

/**
 * One way a careful clerk may have got a number.
 *
 * @param convention stable key of the way: {@code exact-rate}, {@code printed-rate}, {@code sum-of-scores}
 */
public record Derivation(String convention, Expression expression) {
  public Interval value() {
    return expression.value();
  }

  /** The result with every number taken as it is printed, as a pocket calculator gives it; for people. */
  public BigDecimal result() {
    return expression.exactly().value().middle();
  }

  public String computed() {
    return Expression.show(result());
  }

  /** The formula with its numbers and result: {@code 10 × 0.98 = 9.8}. */
  public String formula() {
    return expression.text() + " = " + computed();
  }
}
