package org.hebiao.reconcile.rules.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.hebiao.form.FieldPath;
import org.hebiao.reconcile.Cause;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FormRule;
import org.hebiao.reconcile.IndicatorRow;
import org.hebiao.reconcile.Severity;
import org.hebiao.target.Direction;

/** A row that is not applicable (不适用) carries no weight and no score. */
public final class NaRowWeighted implements FormRule {
  @Override
  public List<Check> check(FormCase form) {
    List<Check> checks = new ArrayList<>();
    for (IndicatorRow row : form.rows()) {
      if (row.isNotApplicable() && !meansNone(row) && (row.weight().isPresent() || row.score().isPresent())) {
        checks.add(judge(row));
      }
    }
    return orNothing(checks, "no-row-without-meaning");
  }

  /** 无 can be the aim itself: 安全事故 | 无 | 无. */
  private static boolean meansNone(IndicatorRow row) {
    return row.direction() == Direction.DOWN_IS_GOOD && row.targetText().equals("无");
  }

  private Check judge(IndicatorRow row) {
    boolean weighted = row.hasWeight();
    boolean scored = row.score().filter(score -> score.value().signum() > 0).isPresent();
    if (!weighted && !scored) {
      return agrees(row.path("weight"));
    }
    FieldPath where = row.path(weighted ? "weight" : "score");
    BigDecimal points = weighted ? row.weightValue() : row.scoreValue();
    return disagrees(
        finding(Severity.ERROR, where)
            .stating(form(row, weighted))
            .computing("0")
            .saying("target", row.targetText())
            .because(Cause.ENTRY_ERROR)
            .restingOn(row.path("target"), row.path("actual"), row.path("score"))
            .staking(points));
  }

  private static String form(IndicatorRow row, boolean weighted) {
    return (weighted ? row.indicator().weight() : row.indicator().score()).raw().strip();
  }
}
