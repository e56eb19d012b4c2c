package org.hebiao.reconcile.rules.funds;

import java.util.ArrayList;
import java.util.List;
import org.hebiao.form.FieldPath;
import org.hebiao.reconcile.AdmittedScores;
import org.hebiao.reconcile.Cause;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.Derivation;
import org.hebiao.reconcile.Equation;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FormRule;
import org.hebiao.reconcile.FundsLine;
import org.hebiao.reconcile.Severity;

/** The execution score follows from weight and rate, exact or as printed. */
public final class ExecutionScoreMismatch implements FormRule {
  @Override
  public List<Check> check(FormCase form) {
    List<Check> checks = new ArrayList<>();
    for (FundsLine line : form.funds()) {
      if (line.statedScore().isPresent() && line.statedWeight().isPresent()) {
        checks.add(form.unitSlip().isPresent() ? notApplicable(line.path("score"), "unit-slip") : row(line, form));
      }
    }
    return orNothing(checks, "execution-not-scored");
  }

  private Check row(FundsLine line, FormCase form) {
    FieldPath where = line.path("score");
    List<Derivation> ways = AdmittedScores.execution(line, form.profile());
    if (ways.isEmpty()) {
      return undecided(where, line.path("executionRate"), line.path("executed"), line.path("annualBudget"));
    }
    Equation equation = new Equation(line.statedScore().orElseThrow(), ways);
    boolean wholePoints = equation.stated().number().value().scale() <= 0;
    boolean holds = wholePoints ? equation.rounded().isPresent() : equation.holds();
    return holds
        ? agrees(where, equation)
        : disagrees(
            finding(Severity.ERROR, where)
                .by(equation)
                .because(Cause.ENTRY_ERROR)
                .staking(equation.stated().number().value().subtract(ways.getFirst().result())));
  }
}
