package org.hebiao.reconcile.rules.funds;

import java.util.List;
import java.util.Optional;
import org.hebiao.reconcile.AmountColumn;
import org.hebiao.reconcile.Derivation;
import org.hebiao.reconcile.Equation;
import org.hebiao.reconcile.Expression;
import org.hebiao.reconcile.FundsLine;

/** The printed execution rate (执行率) against the amounts of its row. */
final class ExecutionRates {
  private ExecutionRates() {}

  /** Rate against executed ÷ annual; empty when one of the three is not printed or the annual budget is zero. */
  static Optional<Equation> overAnnual(FundsLine line) {
    return line.statedRate()
        .flatMap(
            rate -> line.exactRate().map(exact -> new Equation(rate, List.of(new Derivation("executed-over-annual", exact)))));
  }

  /** Rate against executed ÷ initial. */
  static Optional<Equation> overInitial(FundsLine line) {
    Optional<Expression.Stated> initial =
        line.stated(AmountColumn.INITIAL).filter(amount -> amount.value().low().signum() > 0);
    Optional<Expression.Stated> executed = line.stated(AmountColumn.EXECUTED);
    if (line.statedRate().isEmpty() || initial.isEmpty() || executed.isEmpty()) {
      return Optional.empty();
    }
    Expression rate = new Expression.Quotient(executed.get(), initial.get());
    return Optional.of(new Equation(line.statedRate().get(), List.of(new Derivation("executed-over-initial", rate))));
  }

  /** The rate fits the initial budget and not the annual one. */
  static boolean isOverInitial(FundsLine line) {
    boolean overAnnual = overAnnual(line).map(Equation::holds).orElse(true);
    return !overAnnual && overInitial(line).map(Equation::holds).orElse(false);
  }
}
