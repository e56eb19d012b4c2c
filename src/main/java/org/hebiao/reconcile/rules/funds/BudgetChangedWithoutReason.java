package org.hebiao.reconcile.rules.funds;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.hebiao.form.FieldPath;
import org.hebiao.reconcile.AmountColumn;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.Expression;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FormRule;
import org.hebiao.reconcile.FundsLine;
import org.hebiao.reconcile.Severity;

/** A large change of the budget within the year is explained. */
public final class BudgetChangedWithoutReason implements FormRule {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @Override
  public List<Check> check(FormCase form) {
    Optional<FundsLine> total = form.totalFunds();
    Optional<Expression.Stated> initial =
        total.flatMap(line -> line.stated(AmountColumn.INITIAL)).filter(amount -> amount.number().value().signum() > 0);
    Optional<Expression.Stated> annual = total.flatMap(line -> line.stated(AmountColumn.ANNUAL));
    if (initial.isEmpty() || annual.isEmpty() || form.unitSlip().isPresent()) {
      return List.of(notApplicable(WHOLE_FORM, "no-initial-budget"));
    }
    FieldPath where = total.get().path(AmountColumn.ANNUAL);
    BigDecimal before = initial.get().number().value();
    BigDecimal change = annual.get().number().value().subtract(before).divide(before, 4, RoundingMode.HALF_UP);
    boolean large = change.abs().compareTo(form.thresholds().budgetChange()) >= 0;
    boolean hasCell = !total.get().row().reason().isMissing();
    if (!large || total.get().row().reason().isRead()) {
      return List.of(agrees(where));
    }
    return List.of(
        disagrees(
            finding(hasCell ? Severity.WARNING : Severity.INFO, where)
                .stating(annual.get().printed())
                .computing(initial.get().printed())
                .saying(
                    "change",
                    (change.signum() > 0 ? "+" : "")
                        + Expression.show(change.multiply(HUNDRED).setScale(1, RoundingMode.HALF_UP))
                        + "%")
                .restingOn(total.get().path(AmountColumn.INITIAL))));
  }
}
