package org.hebiao.reconcile.rules.funds;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.hebiao.form.FieldPath;
import org.hebiao.quantity.Interval;
import org.hebiao.reconcile.AmountColumn;
import org.hebiao.reconcile.Cause;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.Expression;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FormRule;
import org.hebiao.reconcile.FundsLine;
import org.hebiao.reconcile.Severity;
import org.hebiao.reconcile.Thresholds;

/** The initial budget is not off by one digit: 124000 beside 1120000. */
public final class BudgetDigitSlip implements FormRule {
  @Override
  public List<Check> check(FormCase form) {
    Optional<FundsLine> total = form.totalFunds();
    Optional<Expression.Stated> initial =
        total.flatMap(line -> line.stated(AmountColumn.INITIAL)).filter(BudgetDigitSlip::isPositive);
    Optional<Expression.Stated> annual =
        total.flatMap(line -> line.stated(AmountColumn.ANNUAL)).filter(BudgetDigitSlip::isPositive);
    if (initial.isEmpty() || annual.isEmpty()) {
      return List.of(notApplicable(WHOLE_FORM, "no-initial-budget"));
    }
    if (form.unitSlip().isPresent()) {
      return List.of(notApplicable(WHOLE_FORM, "unit-slip"));
    }
    FieldPath where = initial.get().path();
    BigDecimal before = initial.get().number().value();
    Optional<BigDecimal> likely = likely(before, annual.get().number().value(), form.thresholds());
    return List.of(
        likely
            .map(
                value ->
                    disagrees(
                        finding(Severity.WARNING, where)
                            .stating(initial.get().printed())
                            .computing(Expression.show(value))
                            .saying("annual", annual.get().printed())
                            .because(Cause.ENTRY_ERROR)
                            .restingOn(annual.get().path())))
            .orElseGet(() -> agrees(where)));
  }

  private static boolean isPositive(Expression.Stated amount) {
    return amount.number().value().signum() > 0;
  }

  /** The initial budget with a digit more or less, when that and nothing else comes near the annual one. */
  private static Optional<BigDecimal> likely(BigDecimal before, BigDecimal after, Thresholds thresholds) {
    BigDecimal factor = thresholds.digitSlipFactor();
    boolean far = after.compareTo(before.multiply(factor)) > 0 || before.compareTo(after.multiply(factor)) > 0;
    Interval near = Interval.around(after, after.multiply(thresholds.digitSlipLikeness()));
    return far ? List.of(1, -1).stream().map(before::scaleByPowerOfTen).filter(near::contains).findFirst() : Optional.empty();
  }
}
