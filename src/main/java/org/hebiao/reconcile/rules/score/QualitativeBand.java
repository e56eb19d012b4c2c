package org.hebiao.reconcile.rules.score;

import java.util.ArrayList;
import java.util.List;
import org.hebiao.quantity.Interval;
import org.hebiao.reconcile.Cause;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.Expression;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FormRule;
import org.hebiao.reconcile.IndicatorRow;
import org.hebiao.reconcile.Phrases;
import org.hebiao.reconcile.Severity;

/** A standard phrase (部分达成预期指标) is scored inside its band. */
public final class QualitativeBand implements FormRule {
  @Override
  public List<Check> check(FormCase form) {
    List<Check> checks = new ArrayList<>();
    for (IndicatorRow row : form.scoredRows()) {
      Phrases.band(row.actualText(), form.profile().bands())
          .ifPresent(share -> checks.add(judge(row, share.times(row.weightValue()))));
    }
    return orNothing(checks, "no-standard-phrase");
  }

  private Check judge(IndicatorRow row, Interval band) {
    return row.statedScore().value().meets(band)
        ? agrees(row.path("score"))
        : disagrees(
            finding(Severity.WARNING, row.path("score"))
                .stating(row.indicator().score().raw().strip())
                .computing(Expression.show(band.low()) + "–" + Expression.show(band.high()))
                .saying("phrase", row.actualText())
                .because(Cause.CONVENTION)
                .restingOn(row.path("actual"), row.path("weight"))
                .staking(row.scoreValue().subtract(band.middle())));
  }
}
