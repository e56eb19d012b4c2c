package org.hebiao.reconcile.rules.funds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hebiao.reconcile.Cause;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.Equation;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FormRule;
import org.hebiao.reconcile.FundsLine;
import org.hebiao.reconcile.Severity;

/** The printed rate is rounded, not cut: 0.977 is 0.98. */
public final class RateTruncated implements FormRule {
  @Override
  public List<Check> check(FormCase form) {
    List<Check> checks = new ArrayList<>();
    for (FundsLine line : form.funds()) {
      Optional<Equation> equation = ExecutionRates.overAnnual(line).filter(Equation::holds);
      if (equation.isPresent() && form.unitSlip().isEmpty()) {
        checks.add(
            equation.get().rounded().isPresent()
                ? agrees(line.path("executionRate"))
                : disagrees(finding(Severity.INFO, line.path("executionRate")).by(equation.get()).because(Cause.CONVENTION)));
      }
    }
    return orNothing(checks, "no-rate");
  }
}
