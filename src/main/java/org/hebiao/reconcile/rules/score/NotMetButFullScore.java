package org.hebiao.reconcile.rules.score;

import java.util.ArrayList;
import java.util.List;
import org.hebiao.form.FieldPath;
import org.hebiao.reconcile.Cause;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FormRule;
import org.hebiao.reconcile.IndicatorRow;
import org.hebiao.reconcile.Severity;

/** A row that missed its target does not score all its points. */
public final class NotMetButFullScore implements FormRule {
  @Override
  public List<Check> check(FormCase form) {
    List<Check> checks = new ArrayList<>();
    for (IndicatorRow row : form.rows()) {
      if (row.isScored() && !row.isNotApplicable() && !form.isSlipped(row)) {
        checks.add(judge(row));
      }
    }
    return orNothing(checks, "no-scores");
  }

  private Check judge(IndicatorRow row) {
    FieldPath where = row.path("score");
    return switch (row.attainment().state()) {
      case MET -> agrees(where);
      case UNDECIDED ->
          row.hasFullScore()
              ? undecided(where, row.path("target"), row.path("actual"))
              : notApplicable(where, "not-full-score");
      case NOT_MET ->
          row.hasFullScore()
              ? disagrees(
                  finding(Severity.ERROR, where)
                      .stating(row.indicator().score().raw().strip())
                      .computing(row.actualText() + " / " + row.targetText())
                      .saying("target", row.targetText())
                      .saying("actual", row.actualText())
                      .saying("how", row.attainment().reasonKey())
                      .because(Cause.ENTRY_ERROR)
                      .restingOn(row.path("target"), row.path("actual"), row.path("weight"))
                      .staking(row.weightValue()))
              : agrees(where);
    };
  }
}
