package org.hebiao.reconcile.rules.funds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hebiao.form.FieldPath;
import org.hebiao.reconcile.AmountColumn;
import org.hebiao.reconcile.Cause;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.Equation;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FormRule;
import org.hebiao.reconcile.FundsLine;
import org.hebiao.reconcile.Severity;

/** The printed rate is executed ÷ annual budget (全年执行数 ÷ 全年预算数). */
public final class ExecutionRateMismatch implements FormRule {
  @Override
  public List<Check> check(FormCase form) {
    List<Check> checks = new ArrayList<>();
    for (FundsLine line : form.funds()) {
      if (line.rate().isPresent()) {
        checks.add(form.unitSlip().isPresent() ? notApplicable(line.path("executionRate"), "unit-slip") : row(line));
      }
    }
    return orNothing(checks, "no-rate");
  }

  private Check row(FundsLine line) {
    FieldPath where = line.path("executionRate");
    Optional<Equation> equation = ExecutionRates.overAnnual(line);
    if (equation.isEmpty()) {
      boolean zero = line.amount(AmountColumn.ANNUAL).map(amount -> amount.isZero()).orElse(false);
      return zero
          ? notApplicable(where, "annual-zero")
          : undecided(where, line.path(AmountColumn.ANNUAL), line.path(AmountColumn.EXECUTED));
    }
    if (equation.get().holds()) {
      return agrees(where, equation.get());
    }
    Cause cause = ExecutionRates.isOverInitial(line) ? Cause.CONVENTION : Cause.ENTRY_ERROR;
    return disagrees(finding(Severity.ERROR, where).by(equation.get()).because(cause));
  }
}
