package org.hebiao.reconcile.rules.funds;

import java.util.List;
import java.util.Optional;
import org.hebiao.form.FieldPath;
import org.hebiao.quantity.PrintedAmount;
import org.hebiao.reconcile.AmountColumn;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FormRule;
import org.hebiao.reconcile.FundsLine;
import org.hebiao.reconcile.Severity;

/** The amount of the whole project (项目金额) is not less than the budget of one of its years. */
public final class ProjectAmountBelowAnnual implements FormRule {
  /** Power of ten; an amount that much smaller is printed in another unit than the block. */
  private static final int UNIT_UNCLEAR = 3;

  @Override
  public List<Check> check(FormCase form) {
    Optional<PrintedAmount> whole = form.form().header().projectAmount().read().filter(amount -> !amount.isZero());
    Optional<FundsLine> total = form.totalFunds();
    Optional<PrintedAmount> annual = total.flatMap(line -> line.amount(AmountColumn.ANNUAL));
    if (whole.isEmpty() || annual.isEmpty() || form.unitSlip().isPresent()) {
      return List.of(notApplicable(FieldPath.PROJECT_AMOUNT, "no-project-amount"));
    }
    if (whole.get().value().scaleByPowerOfTen(UNIT_UNCLEAR).compareTo(annual.get().value()) < 0) {
      return List.of(notApplicable(FieldPath.PROJECT_AMOUNT, "unit-unclear"));
    }
    return List.of(
        whole.get().rounded().isBelow(annual.get().rounded())
            ? disagrees(
                finding(Severity.WARNING, FieldPath.PROJECT_AMOUNT)
                    .stating(form.form().header().projectAmount().raw().strip())
                    .computing(total.get().row().annualBudget().raw().strip())
                    .restingOn(total.get().path(AmountColumn.ANNUAL)))
            : agrees(FieldPath.PROJECT_AMOUNT));
  }
}
