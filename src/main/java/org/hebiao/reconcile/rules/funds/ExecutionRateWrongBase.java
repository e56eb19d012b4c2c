package org.hebiao.reconcile.rules.funds;

import java.util.ArrayList;
import java.util.List;
import org.hebiao.reconcile.Cause;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FormRule;
import org.hebiao.reconcile.FundsLine;
import org.hebiao.reconcile.Severity;

/** The rate is not taken from the initial budget (年初预算数). */
public final class ExecutionRateWrongBase implements FormRule {
  @Override
  public List<Check> check(FormCase form) {
    List<Check> checks = new ArrayList<>();
    for (FundsLine line : form.funds()) {
      if (ExecutionRates.overAnnual(line).isPresent()
          && ExecutionRates.overInitial(line).isPresent()
          && form.unitSlip().isEmpty()) {
        checks.add(
            ExecutionRates.isOverInitial(line)
                ? disagrees(
                    finding(Severity.WARNING, line.path("executionRate"))
                        .by(ExecutionRates.overInitial(line).get())
                        .because(Cause.CONVENTION))
                : agrees(line.path("executionRate")));
      }
    }
    return orNothing(checks, "no-initial-budget");
  }
}
