package org.hebiao.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Closed interval of real numbers, the set of values a printed number or a formula over printed numbers may stand for. Bounds are exact except
 * after a division, which rounds outward at 34 digits.
 */
public record Interval(BigDecimal low, BigDecimal high) {
  private static final MathContext DOWN = new MathContext(34, RoundingMode.FLOOR);
  private static final MathContext UP = new MathContext(34, RoundingMode.CEILING);

  public Interval {
    if (low.compareTo(high) > 0) {
      throw new IllegalArgumentException("low must be <= high, got " + low + " > " + high);
    }
  }

  public static Interval exactly(BigDecimal value) {
    return new Interval(value, value);
  }

  public static Interval around(BigDecimal value, BigDecimal half) {
    return new Interval(value.subtract(half), value.add(half));
  }

  public Interval plus(Interval other) {
    return new Interval(low.add(other.low), high.add(other.high));
  }

  public Interval minus(Interval other) {
    return new Interval(low.subtract(other.high), high.subtract(other.low));
  }

  public Interval times(Interval other) {
    BigDecimal a = low.multiply(other.low);
    BigDecimal b = low.multiply(other.high);
    BigDecimal c = high.multiply(other.low);
    BigDecimal d = high.multiply(other.high);
    return new Interval(a.min(b).min(c.min(d)), a.max(b).max(c.max(d)));
  }

  public Interval times(BigDecimal factor) {
    return times(exactly(factor));
  }

  /**
   * Quotient.
   *
   * @throws ArithmeticException if zero lies in {@code divisor}
   */
  public Interval dividedBy(Interval divisor) {
    if (divisor.contains(BigDecimal.ZERO)) {
      throw new ArithmeticException("divisor may be zero: " + divisor);
    }
    BigDecimal least = null;
    BigDecimal most = null;
    for (BigDecimal over : new BigDecimal[] {low, high}) {
      for (BigDecimal under : new BigDecimal[] {divisor.low, divisor.high}) {
        BigDecimal down = over.divide(under, DOWN);
        BigDecimal up = over.divide(under, UP);
        least = least == null ? down : least.min(down);
        most = most == null ? up : most.max(up);
      }
    }
    return new Interval(least, most);
  }

  /** This interval with no value above {@code limit}. */
  public Interval cappedAt(BigDecimal limit) {
    return new Interval(low.min(limit), high.min(limit));
  }

  /** This interval with no value below {@code limit}. */
  public Interval flooredAt(BigDecimal limit) {
    return new Interval(low.max(limit), high.max(limit));
  }

  /** Smallest interval around both. */
  public Interval hull(Interval other) {
    return new Interval(low.min(other.low), high.max(other.high));
  }

  /** Whether some number lies in both. */
  public boolean meets(Interval other) {
    return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
  }

  public boolean contains(BigDecimal value) {
    return low.compareTo(value) <= 0 && value.compareTo(high) <= 0;
  }

  /** Every number of this lies above every number of {@code other}. */
  public boolean isAbove(Interval other) {
    return low.compareTo(other.high) > 0;
  }

  /** Every number of this lies below every number of {@code other}. */
  public boolean isBelow(Interval other) {
    return high.compareTo(other.low) < 0;
  }

  public BigDecimal width() {
    return high.subtract(low);
  }

  public BigDecimal middle() {
    return low.add(high).divide(BigDecimal.TWO);
  }
}
