package org.hebiao.reconcile.rules.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hebiao.form.FieldPath;
import org.hebiao.form.IndicatorCategory;
import org.hebiao.provenance.Field;
import org.hebiao.quantity.PrintedNumber;
import org.hebiao.reconcile.Cause;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.Derivation;
import org.hebiao.reconcile.Equation;
import org.hebiao.reconcile.Expression;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FormRule;
import org.hebiao.reconcile.FundsLine;
import org.hebiao.reconcile.IndicatorRow;
import org.hebiao.reconcile.Severity;

/** All weights of a form (分值) add up to its total, which is 100. */
public final class WeightSumNotTotal implements FormRule {
  @Override
  public List<Check> check(FormCase form) {
    if (!form.form().columns().weight()) {
      return List.of(notApplicable(FieldPath.TOTAL_WEIGHT, "no-weights"));
    }
    if (form.rows().stream().noneMatch(row -> row.weight().isPresent())) {
      return List.of(undecided(FieldPath.TOTAL_WEIGHT, FieldPath.indicator(0, "weight")));
    }
    Field<PrintedNumber> printed = form.form().totals().weight();
    PrintedNumber whole = new PrintedNumber(form.profile().total());
    Expression.Stated total =
        new Expression.Stated(
            FieldPath.TOTAL_WEIGHT, whole, true, printed.isRead() ? printed.raw().strip() : whole.toString());
    Equation equation = new Equation(total, ways(form));
    boolean tooMuch = equation.admitted().stream().allMatch(way -> way.value().low().compareTo(whole.value()) > 0);
    List<FieldPath> unknown = unknown(form);
    if ((!unknown.isEmpty() || !form.form().complete()) && !tooMuch) {
      return List.of(undecided(FieldPath.TOTAL_WEIGHT, unknown.toArray(FieldPath[]::new)));
    }
    if (!equation.holds()) {
      return List.of(
          disagrees(
              finding(Severity.ERROR, FieldPath.TOTAL_WEIGHT).by(equation).because(Cause.ENTRY_ERROR).staking(gap(equation))));
    }
    return List.of(
        printed
            .read()
            .map(value -> printedTotal(form, equation, value))
            .orElseGet(() -> agrees(FieldPath.TOTAL_WEIGHT, equation)));
  }

  /** The printed total is the whole, or the whole without the execution row. */
  private Check printedTotal(FormCase form, Equation equation, PrintedNumber printed) {
    boolean whole = printed.value().compareTo(form.profile().total()) == 0;
    boolean withoutExecution = rows(form).value().contains(printed.value());
    String text = form.form().totals().weight().raw().strip();
    return whole || withoutExecution
        ? agrees(FieldPath.TOTAL_WEIGHT, equation)
        : disagrees(finding(Severity.ERROR, FieldPath.TOTAL_WEIGHT).by(equation).stating(text).because(Cause.ENTRY_ERROR));
  }

  private static BigDecimal gap(Equation equation) {
    return equation.stated().number().value().subtract(equation.admitted().getFirst().result());
  }

  private static Expression rows(FormCase form) {
    List<Expression> weights = new ArrayList<>();
    form.rows()
        .forEach(
            row ->
                row.weight()
                    .ifPresent(
                        weight -> weights.add(PrintedPoints.stated(row.path("weight"), weight, row.indicator().weight()))));
    return new Expression.Sum(weights);
  }

  /**
   * With the printed weight of the funds block, or the profile's where the block is scored without one; where execution is an
   * ordinary row, also without.
   */
  private static List<Derivation> ways(FormCase form) {
    Expression rows = rows(form);
    Optional<Expression.Stated> funds = form.scoredFunds().flatMap(FundsLine::statedWeight);
    boolean executionRow =
        form.rows().stream().anyMatch(row -> row.category() == IndicatorCategory.EXECUTION && row.hasWeight());
    List<Derivation> ways = new ArrayList<>();
    funds.ifPresent(weight -> ways.add(new Derivation("execution-and-rows", new Expression.Sum(List.of(weight, rows)))));
    if (funds.isEmpty() || executionRow) {
      ways.add(new Derivation("rows-only", rows));
    }
    if (funds.isEmpty() && (!executionRow || form.scoredFunds().isPresent())) {
      form.profile()
          .executionWeight()
          .ifPresent(
              weight ->
                  ways.add(
                      new Derivation(
                          "execution-of-profile", new Expression.Sum(List.of(new Expression.Constant(weight), rows)))));
    }
    return ways;
  }

  /** Weights that stand on the form and could not be taken: unreadable ones, and blanks of rows that are not 不适用. */
  private static List<FieldPath> unknown(FormCase form) {
    List<FieldPath> places = new ArrayList<>();
    for (IndicatorRow row : form.rows()) {
      Field<PrintedNumber> weight = row.indicator().weight();
      if (weight instanceof Field.Unreadable<?> || weight.isBlank() && !row.isNotApplicable() && row.score().isPresent()) {
        places.add(row.path("weight"));
      }
    }
    return places;
  }
}
