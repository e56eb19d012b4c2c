package org.hebiao.reconcile.rules.score;

import java.math.BigDecimal;
import java.util.List;
import org.hebiao.form.FieldPath;
import org.hebiao.reconcile.Cause;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FormRule;
import org.hebiao.reconcile.IndicatorRow;
import org.hebiao.reconcile.Severity;

/** No score is the weight multiplied by itself: weight 20, score 4. */
public final class WeightAppliedTwice implements FormRule {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int LEAST_ROWS = 2;

  @Override
  public List<Check> check(FormCase form) {
    List<IndicatorRow> scored = form.scoredRows();
    List<IndicatorRow> squared = scored.stream().filter(WeightAppliedTwice::isSquared).toList();
    if (scored.isEmpty()) {
      return List.of(notApplicable(WHOLE_FORM, "no-scores"));
    }
    if (squared.size() < LEAST_ROWS) {
      return List.of(agrees(FieldPath.TOTAL_SCORE));
    }
    BigDecimal lost =
        squared.stream().map(row -> row.weightValue().subtract(row.scoreValue())).reduce(BigDecimal.ZERO, BigDecimal::add);
    IndicatorRow first = squared.getFirst();
    return List.of(
        disagrees(
            finding(Severity.ERROR, first.path("score"))
                .stating(first.indicator().score().raw().strip())
                .computing(first.indicator().weight().raw().strip())
                .saying("rows", String.valueOf(squared.size()))
                .because(Cause.ENTRY_ERROR)
                .restingOn(squared.stream().map(row -> row.path("score")).toArray(FieldPath[]::new))
                .staking(lost)));
  }

  private static boolean isSquared(IndicatorRow row) {
    BigDecimal squared = row.weightValue().multiply(row.weightValue()).divide(HUNDRED);
    return row.isDeducted() && row.attainment().isMet() && row.scoreValue().compareTo(squared) == 0;
  }
}
