package org.hebiao.reconcile.rules.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hebiao.form.FieldPath;
import org.hebiao.form.IndicatorCategory;
import org.hebiao.provenance.Field;
import org.hebiao.quantity.PrintedNumber;
import org.hebiao.reconcile.AdmittedScores;
import org.hebiao.reconcile.Cause;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.Derivation;
import org.hebiao.reconcile.Equation;
import org.hebiao.reconcile.Expression;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FormRule;
import org.hebiao.reconcile.IndicatorRow;
import org.hebiao.reconcile.Severity;

/** The total score (总分) is the sum of all scores. */
public final class ScoreSumNotTotal implements FormRule {
  @Override
  public List<Check> check(FormCase form) {
    Field<PrintedNumber> printed = form.form().totals().score();
    if (!printed.isRead()) {
      boolean open = printed instanceof Field.Unreadable<?>;
      return List.of(
          open
              ? undecided(FieldPath.TOTAL_SCORE, FieldPath.TOTAL_SCORE)
              : notApplicable(FieldPath.TOTAL_SCORE, "no-total-score"));
    }
    Expression.Stated total =
        new Expression.Stated(FieldPath.TOTAL_SCORE, printed.read().orElseThrow(), false, printed.raw().strip());
    Equation equation = new Equation(total, ways(form));
    if (form.rows().stream().noneMatch(row -> row.score().isPresent())) {
      return List.of(undecided(FieldPath.TOTAL_SCORE, FieldPath.indicator(0, "score")));
    }
    List<FieldPath> unknown = unknown(form);
    boolean tooMuch = equation.admitted().stream().allMatch(way -> way.value().isAbove(total.value()));
    if ((!unknown.isEmpty() || !form.form().complete()) && !tooMuch) {
      return List.of(undecided(FieldPath.TOTAL_SCORE, unknown.toArray(FieldPath[]::new)));
    }
    if (equation.rounded().isPresent()) {
      return List.of(agrees(FieldPath.TOTAL_SCORE, equation));
    }
    BigDecimal gap = total.number().value().subtract(equation.admitted().getFirst().result());
    Severity severity = holdsUnrounded(form, equation) ? Severity.WARNING : Severity.ERROR;
    return List.of(disagrees(finding(severity, FieldPath.TOTAL_SCORE).by(equation).because(Cause.ENTRY_ERROR).staking(gap)));
  }

  private static Expression rows(FormCase form) {
    List<Expression> scores = new ArrayList<>();
    form.rows()
        .forEach(
            row ->
                row.score()
                    .ifPresent(score -> scores.add(PrintedPoints.stated(row.path("score"), score, row.indicator().score()))));
    return new Expression.Sum(scores);
  }

  private static List<Derivation> ways(FormCase form) {
    Expression rows = rows(form);
    Optional<Expression.Stated> execution =
        form.scoredFunds()
            .filter(line -> line.row().score().isRead())
            .map(
                line -> PrintedPoints.stated(line.path("score"), line.row().score().read().orElseThrow(), line.row().score()));
    boolean executionRow =
        form.rows().stream().anyMatch(row -> row.category() == IndicatorCategory.EXECUTION && row.isScored());
    List<Derivation> ways = new ArrayList<>();
    execution.ifPresent(score -> ways.add(new Derivation("execution-and-rows", new Expression.Sum(List.of(score, rows)))));
    if (execution.isEmpty() || executionRow) {
      ways.add(new Derivation("rows-only", rows));
    }
    return ways;
  }

  /** The sum fits when the execution score goes in as weight × rate, before it was rounded for print. */
  private static boolean holdsUnrounded(FormCase form, Equation equation) {
    return form.scoredFunds().stream()
        .flatMap(line -> AdmittedScores.execution(line, form.profile()).stream())
        .map(way -> way.value().plus(rows(form).value()))
        .anyMatch(sum -> sum.meets(equation.stated().value()));
  }

  /** Scores that stand on the form and could not be taken. */
  private static List<FieldPath> unknown(FormCase form) {
    List<FieldPath> places = new ArrayList<>();
    for (IndicatorRow row : form.rows()) {
      Field<PrintedNumber> score = row.indicator().score();
      if (score instanceof Field.Unreadable<?> || score.isBlank() && row.hasWeight()) {
        places.add(row.path("score"));
      }
    }
    form.scoredFunds()
        .filter(line -> line.row().weight().isRead() && !line.row().score().isRead())
        .ifPresent(line -> places.add(line.path("score")));
    return places;
  }
}
