package org.hebiao.reconcile.rules.score;

import java.util.ArrayList;
import java.util.List;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.Expression;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FormRule;
import org.hebiao.reconcile.IndicatorRow;
import org.hebiao.reconcile.Severity;

/** No single indicator carries a large part of the points. */
public final class SingleIndicatorDominates implements FormRule {
  @Override
  public List<Check> check(FormCase form) {
    List<Check> checks = new ArrayList<>();
    for (IndicatorRow row : form.rows()) {
      if (row.hasWeight()) {
        boolean dominates = row.weightValue().compareTo(form.thresholds().dominance()) >= 0;
        checks.add(
            dominates
                ? disagrees(
                    finding(Severity.WARNING, row.path("weight"))
                        .stating(row.indicator().weight().raw().strip())
                        .computing(Expression.show(form.thresholds().dominance()))
                        .saying("name", row.name())
                        .staking(row.weightValue()))
                : agrees(row.path("weight")));
      }
    }
    return orNothing(checks, "no-weights");
  }
}
