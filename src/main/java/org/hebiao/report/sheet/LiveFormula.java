package org.hebiao.report.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hebiao.quantity.Interval;
import org.hebiao.reconcile.Expression;
import org.hebiao.reconcile.Expression.Capped;
import org.hebiao.reconcile.Expression.Constant;
import org.hebiao.reconcile.Expression.Difference;
import org.hebiao.reconcile.Expression.Product;
import org.hebiao.reconcile.Expression.Quotient;
import org.hebiao.reconcile.Expression.Rounded;
import org.hebiao.reconcile.Expression.Stated;
import org.hebiao.reconcile.Expression.Sum;

/**
 * A formula of the reconciler as a formula of the sheet, in three readings: every number as printed, and the least and the greatest value the printed
 * precision leaves open.
 *
 * @param operand the cell of a printed number, or its digits when the sheet has no cell for it
 */
record LiveFormula(Function<Stated, String> operand) {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** Arguments a function may have; Excel's limit is 255. */
  private static final int ARGUMENTS = 200;

  private enum Reading {
    PRINTED,
    LOW,
    HIGH;

    Reading opposite() {
      return switch (this) {
        case PRINTED -> PRINTED;
        case LOW -> HIGH;
        case HIGH -> LOW;
      };
    }
  }

  String printed(Expression of) {
    return text(of, Reading.PRINTED);
  }

  String low(Expression of) {
    return text(of, Reading.LOW);
  }

  String high(Expression of) {
    return text(of, Reading.HIGH);
  }

  /** Half a unit of the last printed decimal; 0 for a number that is set, not measured. */
  static BigDecimal half(Stated number) {
    return number.exact() ? BigDecimal.ZERO : number.number().ulp().multiply(HALF);
  }

  static String digits(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  private String text(Expression of, Reading reading) {
    return switch (of) {
      case Stated stated -> stated(stated, reading);
      case Constant(BigDecimal number) -> digits(number);
      case Sum(List<Expression> parts) -> sum(parts, reading);
      case Difference(Expression from, Expression taken) -> "(" + text(from, reading) + "-" + text(taken, reading.opposite()) + ")";
      case Product(List<Expression> factors) -> product(factors, reading);
      case Quotient(Expression over, Expression under) -> quotient(over, under, reading);
      case Capped(Expression inner, Expression limit) ->
          "MAX(0,MIN(" + text(inner, reading) + "," + text(limit, reading == Reading.PRINTED ? reading : Reading.HIGH) + "))";
      case Rounded(Expression inner, int decimals) -> "ROUND(" + text(inner, reading) + "," + decimals + ")";
    };
  }

  private String stated(Stated stated, Reading reading) {
    BigDecimal half = half(stated);
    String cell = operand.apply(stated);
    return reading == Reading.PRINTED || half.signum() == 0 ? cell : "(" + cell + (reading == Reading.LOW ? "-" : "+") + digits(half) + ")";
  }

  /** Cells as arguments, what rounding leaves open as one number behind. */
  private String sum(List<Expression> parts, Reading reading) {
    BigDecimal open = BigDecimal.ZERO;
    List<String> arguments = new ArrayList<>();
    for (Expression part : parts) {
      if (part instanceof Stated stated) {
        arguments.add(operand.apply(stated));
        open = open.add(half(stated));
      } else {
        arguments.add(text(part, reading));
      }
    }
    String sum = CellRuns.joined(arguments).isEmpty() ? "0" : sum(CellRuns.joined(arguments));
    boolean exact = reading == Reading.PRINTED || open.signum() == 0;
    return exact ? sum : "(" + sum + (reading == Reading.LOW ? "-" : "+") + digits(open) + ")";
  }

  private static String sum(List<String> arguments) {
    if (arguments.size() <= ARGUMENTS) {
      return "SUM(" + String.join(",", arguments) + ")";
    }
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i += ARGUMENTS) {
      parts.add("SUM(" + String.join(",", arguments.subList(i, Math.min(arguments.size(), i + ARGUMENTS))) + ")");
    }
    return "(" + String.join("+", parts) + ")";
  }

  private String product(List<Expression> factors, Reading reading) {
    if (reading == Reading.PRINTED || factors.stream().allMatch(LiveFormula::isPositive)) {
      return "(" + factors.stream().map(factor -> text(factor, reading)).collect(Collectors.joining("*")) + ")";
    }
    Expression last = factors.getLast();
    Expression before = factors.size() == 2 ? factors.getFirst() : new Product(factors.subList(0, factors.size() - 1));
    return extreme(before, last, "*", reading);
  }

  private String quotient(Expression over, Expression under, Reading reading) {
    if (reading == Reading.PRINTED || isPositive(over) && isPositive(under)) {
      return "(" + text(over, reading) + "/" + text(under, reading.opposite()) + ")";
    }
    return extreme(over, under, "/", reading);
  }

  /** The least or greatest of the four corners, where a sign may change. */
  private String extreme(Expression one, Expression other, String operation, Reading reading) {
    List<String> corners = new ArrayList<>();
    for (Reading left : List.of(Reading.LOW, Reading.HIGH)) {
      for (Reading right : List.of(Reading.LOW, Reading.HIGH)) {
        corners.add(text(one, left) + operation + text(other, right));
      }
    }
    return (reading == Reading.LOW ? "MIN(" : "MAX(") + String.join(",", corners) + ")";
  }

  private static boolean isPositive(Expression of) {
    Interval value = of.value();
    return value.low().signum() >= 0;
  }
}
