package org.hebiao.reconcile.rules.funds;

import java.util.List;
import org.hebiao.form.FieldPath;
import org.hebiao.reconcile.AmountColumn;
import org.hebiao.reconcile.Cause;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FormRule;
import org.hebiao.reconcile.Severity;

/** All amounts of a form are in the unit printed with them (元, 万元). */
public final class UnitMismatch implements FormRule {
  @Override
  public List<Check> check(FormCase form) {
    boolean anyAmount =
        form.totalFunds()
            .map(line -> line.amount(AmountColumn.ANNUAL).or(() -> line.amount(AmountColumn.EXECUTED)))
            .isPresent();
    if (!anyAmount) {
      return List.of(notApplicable(FieldPath.FUNDS_UNIT, "no-amounts"));
    }
    return List.of(
        form.unitSlip()
            .map(
                slip ->
                    disagrees(
                        finding(Severity.ERROR, slip.where())
                            .stating(slip.stated())
                            .computing(slip.computed())
                            .because(Cause.ENTRY_ERROR)
                            .restingOn(slip.evidence().toArray(FieldPath[]::new))))
            .orElseGet(() -> agrees(FieldPath.FUNDS_UNIT)));
  }
}
