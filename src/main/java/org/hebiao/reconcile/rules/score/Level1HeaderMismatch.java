package org.hebiao.reconcile.rules.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hebiao.form.FieldPath;
import org.hebiao.provenance.Field;
import org.hebiao.quantity.PrintedNumber;
import org.hebiao.reconcile.Cause;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.Derivation;
import org.hebiao.reconcile.Equation;
import org.hebiao.reconcile.Expression;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FormRule;
import org.hebiao.reconcile.IndicatorRow;
import org.hebiao.reconcile.Level1Weights;
import org.hebiao.reconcile.Severity;

/** The points printed in a level-1 cell (产出指标(50分)) are the sum of its rows. */
public final class Level1HeaderMismatch implements FormRule {
  @Override
  public List<Check> check(FormCase form) {
    List<Check> checks = new ArrayList<>();
    if (form.form().columns().weight()) {
      for (String heading : Level1Weights.used(form).keySet()) {
        List<IndicatorRow> rows = Level1Weights.under(form, heading);
        rows.stream()
            .map(Level1Weights::printed)
            .flatMap(Optional::stream)
            .findFirst()
            .ifPresent(points -> checks.add(compare(form, heading, rows, points)));
      }
    }
    return orNothing(checks, "no-points-in-headings");
  }

  private Check compare(FormCase form, String heading, List<IndicatorRow> rows, BigDecimal points) {
    FieldPath where = FieldPath.level1(heading);
    List<FieldPath> unknown =
        rows.stream()
            .filter(row -> row.indicator().weight() instanceof Field.Unreadable<?>)
            .map(row -> row.path("weight"))
            .toList();
    if (!unknown.isEmpty() || !form.form().complete()) {
      return undecided(where, unknown.toArray(FieldPath[]::new));
    }
    List<Expression> weights = new ArrayList<>();
    rows.forEach(
        row ->
            row.weight()
                .ifPresent(weight -> weights.add(PrintedPoints.stated(row.path("weight"), weight, row.indicator().weight()))));
    Expression.Stated printed =
        new Expression.Stated(rows.getFirst().path("level1"), new PrintedNumber(points), true, Expression.show(points));
    Equation equation = new Equation(printed, List.of(new Derivation("sum-of-weights", new Expression.Sum(weights))));
    return equation.holds()
        ? agrees(where, equation)
        : disagrees(
            finding(Severity.ERROR, where)
                .by(equation)
                .saying("heading", rows.getFirst().indicator().level1().raw().strip())
                .because(Cause.ENTRY_ERROR));
  }
}
