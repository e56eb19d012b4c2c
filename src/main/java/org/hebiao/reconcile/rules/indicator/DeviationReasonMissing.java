package org.hebiao.reconcile.rules.indicator;

import java.util.ArrayList;
import java.util.List;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.Finding;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FormRule;
import org.hebiao.reconcile.IndicatorRow;
import org.hebiao.reconcile.Severity;

/** A score below its weight has a reason (偏差原因分析). */
public final class DeviationReasonMissing implements FormRule {
  @Override
  public List<Check> check(FormCase form) {
    List<Check> checks = new ArrayList<>();
    for (IndicatorRow row : form.rows()) {
      if (form.form().columns().deviation() && row.isScored() && row.hasReasonCell()) {
        checks.add(row.isDeducted() && row.reason().isEmpty() ? disagrees(found(row)) : agrees(row.path("deviation")));
      }
    }
    return orNothing(checks, "no-reason-column");
  }

  private Finding found(IndicatorRow row) {
    return finding(Severity.WARNING, row.path("deviation"))
        .stating(row.indicator().deviation().raw().strip())
        .computing(row.indicator().score().raw().strip() + " < " + row.indicator().weight().raw().strip())
        .saying("score", row.indicator().score().raw().strip())
        .saying("weight", row.indicator().weight().raw().strip())
        .restingOn(row.path("score"), row.path("weight"))
        .staking(row.weightValue().subtract(row.scoreValue()));
  }
}
