package org.hebiao.reconcile.rules.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.hebiao.reconcile.AdmittedScores;
import org.hebiao.reconcile.Cause;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.Derivation;
import org.hebiao.reconcile.Equation;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FormRule;
import org.hebiao.reconcile.IndicatorRow;
import org.hebiao.reconcile.Message;
import org.hebiao.reconcile.Severity;

/** A quantity that missed its target is scored by one of the admitted formulas. */
public final class ScoreNotProportional implements FormRule {
  @Override
  public List<Check> check(FormCase form) {
    List<Check> checks = new ArrayList<>();
    for (IndicatorRow row : form.rows()) {
      if (row.attainment().isNotMet() && !form.isSlipped(row) && row.isDeducted() && !row.scoresZero()) {
        List<Derivation> ways = AdmittedScores.missed(row, form.profile());
        if (!ways.isEmpty()) {
          checks.add(judge(row, new Equation(row.statedScore(), ways)));
        }
      }
    }
    return orNothing(checks, "no-quantity-missed");
  }

  private Check judge(IndicatorRow row, Equation equation) {
    if (equation.holds()) {
      boolean telling = row.statedScore().number().value().scale() > 1;
      Derivation by = equation.holdsBy().orElseThrow();
      return telling
          ? confirms(
              row.path("score"),
              Message.of("confirmed").with("stated", row.statedScore().printed()).with("formula", by.formula()),
              equation)
          : agrees(row.path("score"), equation);
    }
    boolean lowerThanAll = equation.admitted().stream().allMatch(way -> way.value().isAbove(equation.stated().value()));
    Severity severity = lowerThanAll && row.reason().isPresent() ? Severity.WARNING : Severity.ERROR;
    BigDecimal gap = row.scoreValue().subtract(equation.admitted().getFirst().result());
    return disagrees(finding(severity, row.path("score")).by(equation).because(Cause.CONVENTION).staking(gap));
  }
}
