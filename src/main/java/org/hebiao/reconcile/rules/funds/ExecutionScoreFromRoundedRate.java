package org.hebiao.reconcile.rules.funds;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.hebiao.reconcile.AdmittedScores;
import org.hebiao.reconcile.Cause;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.Derivation;
import org.hebiao.reconcile.Equation;
import org.hebiao.reconcile.Expression;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FormRule;
import org.hebiao.reconcile.FundsLine;
import org.hebiao.reconcile.Severity;

/** The score was taken from the printed, rounded rate; with the exact rate it would differ. */
public final class ExecutionScoreFromRoundedRate implements FormRule {
  private static final int SCORE_DECIMALS = 2;

  @Override
  public List<Check> check(FormCase form) {
    Optional<FundsLine> line =
        form.scoredFunds().filter(scored -> scored.statedScore().isPresent() && form.unitSlip().isEmpty());
    if (line.isEmpty()) {
      return List.of(notApplicable(WHOLE_FORM, "execution-not-scored"));
    }
    List<Derivation> ways = AdmittedScores.execution(line.get(), form.profile());
    Optional<Derivation> exact = ways.stream().filter(way -> way.convention().startsWith("exact-rate")).findFirst();
    Optional<Derivation> printed = ways.stream().filter(way -> way.convention().startsWith("printed-rate")).findFirst();
    Expression.Stated score = line.get().statedScore().orElseThrow();
    if (exact.isEmpty() || printed.isEmpty()) {
      return List.of(undecided(line.get().path("score"), line.get().path("weight"), line.get().path("executionRate"), line.get().path("executed"), line.get().path("annualBudget")));
    }
    BigDecimal rounded = exact.get().value().middle().setScale(SCORE_DECIMALS, RoundingMode.HALF_UP);
    BigDecimal gap = score.number().value().subtract(rounded).abs();
    boolean rateHolds = ExecutionRates.overAnnual(line.get()).map(Equation::holds).orElse(false);
    boolean fromPrinted =
        rateHolds
            && printed.get().value().meets(score.value())
            && !exact.get().value().meets(score.value())
            && gap.compareTo(form.thresholds().roundedRateGap()) >= 0;
    return List.of(
        fromPrinted
            ? disagrees(
                finding(Severity.INFO, line.get().path("score"))
                    .by(new Equation(score, List.of(exact.get(), printed.get())))
                    .saying("used", printed.get().formula())
                    .because(Cause.CONVENTION)
                    .staking(gap))
            : agrees(line.get().path("score")));
  }
}
