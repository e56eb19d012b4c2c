package org.hebiao.reconcile;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hebiao.form.FieldPath;
import org.hebiao.quantity.PrintedNumber;

/**
 * Finds the numbers that satisfied equations fix: one unit more or less in the last printed place, and the equation no longer
 * holds.
 */
final class CrossProof {
  /** Operands; each is tried against all others, and no real form comes near. */
  static final int LARGEST_EQUATION = 500;

  private CrossProof() {}

  static Set<FieldPath> of(List<Check> checks) {
    Set<FieldPath> proved = new HashSet<>();
    for (Check check : checks) {
      boolean satisfied = !(check.outcome() instanceof Outcome.Disagrees);
      (satisfied ? check.equations() : List.<Equation>of()).forEach(equation -> add(equation, proved));
    }
    return proved;
  }

  private static void add(Equation satisfied, Set<FieldPath> proved) {
    Equation equation = satisfied.exactly().orElse(satisfied);
    List<Expression.Stated> operands = equation.operands();
    if (equation.rounded().isEmpty() || operands.size() > LARGEST_EQUATION) {
      return;
    }
    for (Expression.Stated operand : operands) {
      if (!proved.contains(operand.path()) && isFixed(equation, operand)) {
        proved.add(operand.path());
      }
    }
  }

  private static boolean isFixed(Equation equation, Expression.Stated operand) {
    PrintedNumber number = operand.number();
    PrintedNumber more = new PrintedNumber(number.value().add(number.ulp()));
    PrintedNumber less = new PrintedNumber(number.value().subtract(number.ulp()));
    return breaks(equation, operand.path(), more) && breaks(equation, operand.path(), less);
  }

  private static boolean breaks(Equation equation, FieldPath place, PrintedNumber number) {
    try {
      return equation.replacing(place, number).rounded().isEmpty();
    } catch (ArithmeticException divisorMayBeZero) {
      return true;
    }
  }
}
