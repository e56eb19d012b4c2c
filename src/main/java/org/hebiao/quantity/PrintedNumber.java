package org.hebiao.quantity;

import java.math.BigDecimal;

/**
 * A number as printed. The scale of {@code value} is the number of printed decimals, so that 9.80 stands for [9.795, 9.805]. A percentage is kept
 * as its fraction: 97.71% is 0.9771 with scale 4. Compared by {@link #compareTo}, never by {@code equals}.
 */
public record PrintedNumber(BigDecimal value) implements Comparable<PrintedNumber> {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  public static PrintedNumber of(String digits) {
    return new PrintedNumber(new BigDecimal(digits));
  }

  /** One unit of the last printed decimal. */
  public BigDecimal ulp() {
    return BigDecimal.ONE.movePointLeft(value.scale());
  }

  /** What the number stands for when it was rounded: 0.98 is [0.975, 0.985]. */
  public Interval rounded() {
    return Interval.around(value, ulp().multiply(HALF));
  }

  /** What the number stands for when further decimals were cut: 0.98 is [0.98, 0.99]; negative numbers are cut toward zero. */
  public Interval truncated() {
    return value.signum() < 0 ? new Interval(value.subtract(ulp()), value) : new Interval(value, value.add(ulp()));
  }

  /** The number itself, for quantities that are exact by nature (weights, counts). */
  public Interval exact() {
    return Interval.exactly(value);
  }

  public boolean isInteger() {
    return value.stripTrailingZeros().scale() <= 0;
  }

  public boolean isZero() {
    return value.signum() == 0;
  }

  /** The number in units ten to the power of {@code power} smaller: 109.44 scaled by 4 is 1094400 with a half width of 50. */
  public PrintedNumber scaledBy(int power) {
    return new PrintedNumber(value.scaleByPowerOfTen(power));
  }

  @Override
  public int compareTo(PrintedNumber other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toPlainString();
  }
}
