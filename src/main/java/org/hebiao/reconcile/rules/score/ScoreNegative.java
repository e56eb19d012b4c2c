package org.hebiao.reconcile.rules.score;

import java.util.ArrayList;
import java.util.List;
import org.hebiao.form.FieldPath;
import org.hebiao.quantity.PrintedNumber;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FormRule;
import org.hebiao.reconcile.IndicatorRow;
import org.hebiao.reconcile.Severity;

/** No score is below zero. */
public final class ScoreNegative implements FormRule {
  @Override
  public List<Check> check(FormCase form) {
    List<Check> checks = new ArrayList<>();
    for (IndicatorRow row : form.rows()) {
      row.score().ifPresent(score -> checks.add(judge(row.path("score"), score, row.indicator().score().raw().strip())));
    }
    form.scoredFunds()
        .ifPresent(
            line ->
                line.row()
                    .score()
                    .read()
                    .ifPresent(score -> checks.add(judge(line.path("score"), score, line.row().score().raw().strip()))));
    return orNothing(checks, "no-scores");
  }

  private Check judge(FieldPath where, PrintedNumber score, String printed) {
    return score.value().signum() < 0
        ? disagrees(finding(Severity.ERROR, where).stating(printed).computing("0").staking(score.value()))
        : agrees(where);
  }
}
