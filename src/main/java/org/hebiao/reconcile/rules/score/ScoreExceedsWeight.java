package org.hebiao.reconcile.rules.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.hebiao.reconcile.Cause;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FormRule;
import org.hebiao.reconcile.IndicatorRow;
import org.hebiao.reconcile.Severity;

/** No score is above its weight. */
public final class ScoreExceedsWeight implements FormRule {
  @Override
  public List<Check> check(FormCase form) {
    List<Check> checks = new ArrayList<>();
    for (IndicatorRow row : form.rows()) {
      if (row.score().isPresent() && row.weight().isPresent()) {
        BigDecimal over = row.scoreValue().subtract(row.weightValue());
        checks.add(
            over.signum() > 0
                ? disagrees(
                    finding(Severity.ERROR, row.path("score"))
                        .stating(row.indicator().score().raw().strip())
                        .computing(row.indicator().weight().raw().strip())
                        .because(Cause.ENTRY_ERROR)
                        .restingOn(row.path("weight"))
                        .staking(over))
                : agrees(row.path("score")));
      }
    }
    return orNothing(checks, "no-scores");
  }
}
