package org.hebiao.reconcile.rules.funds;

import java.util.ArrayList;
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

/** Nothing is spent beyond the annual budget (全年预算数). */
public final class ExecutedExceedsBudget implements FormRule {
  @Override
  public List<Check> check(FormCase form) {
    List<Check> checks = new ArrayList<>();
    for (FundsLine line : form.funds()) {
      if (line.stated(AmountColumn.EXECUTED).isPresent()) {
        checks.add(form.unitSlip().isPresent() ? notApplicable(line.path(AmountColumn.EXECUTED), "unit-slip") : row(line));
      }
    }
    return orNothing(checks, "nothing-executed");
  }

  private Check row(FundsLine line) {
    FieldPath where = line.path(AmountColumn.EXECUTED);
    Expression.Stated executed = line.stated(AmountColumn.EXECUTED).orElseThrow();
    Optional<Expression.Stated> annual = line.stated(AmountColumn.ANNUAL);
    if (annual.isEmpty()) {
      return undecided(where, line.path(AmountColumn.ANNUAL));
    }
    return executed.value().isAbove(annual.get().value())
        ? disagrees(
            finding(Severity.WARNING, where)
                .stating(executed.printed())
                .computing(annual.get().printed())
                .restingOn(line.path(AmountColumn.ANNUAL)))
        : agrees(where);
  }
}
