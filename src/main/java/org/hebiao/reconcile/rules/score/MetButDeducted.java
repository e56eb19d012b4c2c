package org.hebiao.reconcile.rules.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hebiao.reconcile.AdmittedScores;
import org.hebiao.reconcile.Cause;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.Derivation;
import org.hebiao.reconcile.Equation;
import org.hebiao.reconcile.Expression;
import org.hebiao.reconcile.Finding;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FormRule;
import org.hebiao.reconcile.IndicatorRow;
import org.hebiao.reconcile.Severity;

/** A row that reached its target loses no points without a word. */
public final class MetButDeducted implements FormRule {
  @Override
  public List<Check> check(FormCase form) {
    List<Check> checks = new ArrayList<>();
    for (IndicatorRow row : form.rows()) {
      if (row.isScored() && row.attainment().isMet()) {
        checks.add(row.isDeducted() && !row.scoresZero() ? judge(form, row) : agrees(row.path("score")));
      }
    }
    return orNothing(checks, "no-target-met");
  }

  private Check judge(FormCase form, IndicatorRow row) {
    BigDecimal lost = row.weightValue().subtract(row.scoreValue());
    Finding found =
        finding(Severity.WARNING, row.path("score"))
            .stating(row.indicator().score().raw().strip())
            .computing(row.indicator().weight().raw().strip())
            .saying("target", row.targetText())
            .saying("actual", row.actualText())
            .restingOn(row.path("target"), row.path("actual"), row.path("weight"))
            .staking(lost);
    Optional<Equation> byShare =
        form.profile().scoresCostByShare() ? costByShare(row).filter(Equation::holds) : Optional.empty();
    if (byShare.isEmpty() || row.reason().isEmpty()) {
      return disagrees(found);
    }
    return disagrees(
        finding(Severity.INFO, row.path("score"))
            .worded("cost-by-share")
            .by(byShare.get())
            .saying("target", row.targetText())
            .saying("actual", row.actualText())
            .because(Cause.CONVENTION)
            .staking(lost));
  }

  /** Cost scored as weight × actual ÷ target: 10 × 109.44 ÷ 112 = 9.77. */
  private static Optional<Equation> costByShare(IndicatorRow row) {
    if (!AdmittedScores.isCeiling(row)) {
      return Optional.empty();
    }
    return AdmittedScores.numbers(row)
        .filter(numbers -> !numbers.target().number().isZero())
        .map(
            numbers ->
                new Equation(
                    row.statedScore(),
                    List.of(
                        new Derivation(
                            "cost-by-share",
                            new Expression.Product(
                                row.statedWeight(), new Expression.Quotient(numbers.actual(), numbers.target()))))));
  }
}
