package org.hebiao.reconcile;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hebiao.form.FieldPath;
import org.hebiao.quantity.Interval;
import org.hebiao.quantity.PrintedNumber;

/**
 * A formula over printed numbers. It computes an interval, prints itself with the live numbers, and its operands remember
 * their place.
 */
public sealed interface Expression {
  /** Fewer digits than a division of {@link Interval} keeps, many more than any printed number has. */
  MathContext BEFORE_ROUNDING = new MathContext(30, RoundingMode.HALF_UP);

  /**
   * A printed number.
   *
   * @param number in the base unit (yuan, fraction, points), with the printed precision
   * @param exact true for numbers that are set, not measured (weights, counts)
   * @param printed as on the page
   */
  record Stated(FieldPath path, PrintedNumber number, boolean exact, String printed) implements Expression {
    /** What the number stands for when further decimals were cut. */
    public Interval truncated() {
      return exact ? number.exact() : number.truncated();
    }

    /** A computed value in the unit this number is printed in: 0.9771 beside 97.71% is 97.71%, 20000000 beside 2000 (万元) is 2000. */
    public String like(BigDecimal value) {
      if (printed.contains("%") || printed.contains("％")) {
        return show(value.movePointRight(2)) + "%";
      }
      String digits = printed.replaceAll("[^0-9.]", "");
      boolean plain = digits.matches("\\d+(\\.\\d+)?") && number.value().signum() != 0 && new BigDecimal(digits).signum() != 0;
      return show(plain ? value.movePointLeft(powerOfTen(number.value().abs(), new BigDecimal(digits))) : value);
    }

    /** Power of ten between two numbers of the same digits, 0 for others. */
    private static int powerOfTen(BigDecimal base, BigDecimal printed) {
      BigDecimal ratio = base.divide(printed, 12, RoundingMode.HALF_UP).stripTrailingZeros();
      return ratio.unscaledValue().equals(BigInteger.ONE) ? -ratio.scale() : 0;
    }
  }

  record Constant(BigDecimal number) implements Expression {}

  record Sum(List<Expression> parts) implements Expression {
    public Sum {
      parts = List.copyOf(parts);
    }
  }

  record Difference(Expression from, Expression taken) implements Expression {}

  record Product(List<Expression> factors) implements Expression {
    public Product {
      factors = List.copyOf(factors);
    }

    public Product(Expression one, Expression other) {
      this(List.of(one, other));
    }
  }

  record Quotient(Expression over, Expression under) implements Expression {}

  /** {@code of}, at most {@code limit} and not below zero. */
  record Capped(Expression of, Expression limit) implements Expression {}

  /** Rounded half up to {@code decimals}. */
  record Rounded(Expression of, int decimals) implements Expression {}

  /** Values the formula may have. */
  default Interval value() {
    return switch (this) {
      case Stated(FieldPath path, PrintedNumber number, boolean exact, String printed) ->
          exact ? number.exact() : number.rounded();
      case Constant(BigDecimal number) -> Interval.exactly(number);
      case Sum(List<Expression> parts) ->
          parts.stream().map(Expression::value).reduce(Interval.exactly(BigDecimal.ZERO), Interval::plus);
      case Difference(Expression from, Expression taken) -> from.value().minus(taken.value());
      case Product(List<Expression> factors) ->
          factors.stream().map(Expression::value).reduce(Interval.exactly(BigDecimal.ONE), Interval::times);
      case Quotient(Expression over, Expression under) -> over.value().dividedBy(under.value());
      case Capped(Expression of, Expression limit) -> of.value().cappedAt(limit.value().high()).flooredAt(BigDecimal.ZERO);
      case Rounded(Expression of, int decimals) ->
          new Interval(rounded(of.value().low(), decimals), rounded(of.value().high(), decimals));
    };
  }

  /** Half up; what a division left behind its last digits does not make 6.375 less than it is. */
  private static BigDecimal rounded(BigDecimal value, int decimals) {
    return value.round(BEFORE_ROUNDING).setScale(decimals, RoundingMode.HALF_UP);
  }

  /** The formula with its numbers: {@code 10 × 1094383.00 ÷ 1120000.00}. */
  default String text() {
    return switch (this) {
      case Stated stated -> stated.printed();
      case Constant(BigDecimal number) -> show(number);
      case Sum(List<Expression> parts) -> parts.stream().map(Expression::text).collect(Collectors.joining(" + "));
      case Difference(Expression from, Expression taken) -> from.text() + " − " + taken.grouped();
      case Product(List<Expression> factors) -> factors.stream().map(Expression::grouped).collect(Collectors.joining(" × "));
      case Quotient(Expression over, Expression under) ->
          over.grouped() + " ÷ " + (under instanceof Product ? "(" + under.text() + ")" : under.grouped());
      case Capped(Expression of, Expression limit) -> "min(" + of.text() + ", " + limit.text() + ")";
      case Rounded(Expression of, int decimals) -> "round(" + of.text() + ", " + decimals + ")";
    };
  }

  private String grouped() {
    return this instanceof Sum || this instanceof Difference ? "(" + text() + ")" : text();
  }

  /** Printed numbers of the formula from left to right. */
  default List<Stated> operands() {
    return switch (this) {
      case Stated stated -> List.of(stated);
      case Constant constant -> List.of();
      case Sum(List<Expression> parts) -> parts.stream().flatMap(part -> part.operands().stream()).toList();
      case Difference(Expression from, Expression taken) -> both(from, taken);
      case Product(List<Expression> factors) -> factors.stream().flatMap(factor -> factor.operands().stream()).toList();
      case Quotient(Expression over, Expression under) -> both(over, under);
      case Capped(Expression of, Expression limit) -> both(of, limit);
      case Rounded(Expression of, int decimals) -> of.operands();
    };
  }

  private static List<Stated> both(Expression one, Expression other) {
    return Stream.concat(one.operands().stream(), other.operands().stream()).toList();
  }

  /** The same formula with another number at {@code path}. */
  default Expression replacing(FieldPath path, PrintedNumber number) {
    return switch (this) {
      case Stated stated -> stated.path().equals(path) ? new Stated(path, number, stated.exact(), number.toString()) : stated;
      case Constant constant -> constant;
      case Sum(List<Expression> parts) -> new Sum(parts.stream().map(part -> part.replacing(path, number)).toList());
      case Difference(Expression from, Expression taken) ->
          new Difference(from.replacing(path, number), taken.replacing(path, number));
      case Product(List<Expression> factors) ->
          new Product(factors.stream().map(factor -> factor.replacing(path, number)).toList());
      case Quotient(Expression over, Expression under) ->
          new Quotient(over.replacing(path, number), under.replacing(path, number));
      case Capped(Expression of, Expression limit) -> new Capped(of.replacing(path, number), limit.replacing(path, number));
      case Rounded(Expression of, int decimals) -> new Rounded(of.replacing(path, number), decimals);
    };
  }

  /** The same formula with every number taken exactly as printed. */
  default Expression exactly() {
    return switch (this) {
      case Stated(FieldPath path, PrintedNumber number, boolean exact, String printed) ->
          new Stated(path, number, true, printed);
      case Constant constant -> constant;
      case Sum(List<Expression> parts) -> new Sum(parts.stream().map(Expression::exactly).toList());
      case Difference(Expression from, Expression taken) -> new Difference(from.exactly(), taken.exactly());
      case Product(List<Expression> factors) -> new Product(factors.stream().map(Expression::exactly).toList());
      case Quotient(Expression over, Expression under) -> new Quotient(over.exactly(), under.exactly());
      case Capped(Expression of, Expression limit) -> new Capped(of.exactly(), limit.exactly());
      case Rounded(Expression of, int decimals) -> new Rounded(of.exactly(), decimals);
    };
  }

  /** A number for people: plain digits, at most four decimals, no trailing zeros. */
  static String show(BigDecimal value) {
    BigDecimal shown = value.setScale(Math.min(4, Math.max(0, value.scale())), RoundingMode.HALF_UP).stripTrailingZeros();
    return shown.signum() == 0 ? "0" : shown.toPlainString();
  }
}
