package org.hebiao.reconcile.rules.funds;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.hebiao.form.FieldPath;
import org.hebiao.quantity.Interval;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.Expression;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FormRule;
import org.hebiao.reconcile.FundsLine;
import org.hebiao.reconcile.Severity;

/** A low execution rate is explained somewhere on the form. */
public final class ExecutionLowNoReason implements FormRule {
  @Override
  public List<Check> check(FormCase form) {
    Optional<FundsLine> total = form.totalFunds();
    Optional<Interval> rate = total.flatMap(FundsLine::exactRate).map(Expression::value);
    boolean hasCell = total.isPresent() && !total.get().row().reason().isMissing() || form.form().columns().deviation();
    if (rate.isEmpty() || !hasCell || form.unitSlip().isPresent()) {
      return List.of(notApplicable(WHOLE_FORM, rate.isEmpty() ? "no-rate" : "no-reason-cell"));
    }
    FieldPath where = total.get().path("executionRate");
    BigDecimal threshold = form.thresholds().lowExecution();
    boolean low = rate.get().high().compareTo(threshold) < 0;
    return List.of(
        low && !form.givesAnyReason()
            ? disagrees(
                finding(Severity.WARNING, where)
                    .stating(total.get().row().executionRate().raw().strip())
                    .computing(Expression.show(rate.get().middle()))
                    .saying("threshold", Expression.show(threshold))
                    .restingOn(total.get().path("executed"), total.get().path("annualBudget")))
            : agrees(where));
  }
}
