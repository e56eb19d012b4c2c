package org.hebiao.reconcile.rules.funds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hebiao.form.FieldPath;
import org.hebiao.provenance.Field;
import org.hebiao.reconcile.AmountColumn;
import org.hebiao.reconcile.Cause;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.Derivation;
import org.hebiao.reconcile.Equation;
import org.hebiao.reconcile.Expression;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FormRule;
import org.hebiao.reconcile.FundsLine;
import org.hebiao.reconcile.Severity;

/** The total of an amount column is the sum of its parts. */
public final class FundTotalVsParts implements FormRule {
  @Override
  public List<Check> check(FormCase form) {
    Optional<FundsLine> total = form.totalFunds();
    if (total.isEmpty() || form.fundParts().isEmpty()) {
      return List.of(notApplicable(WHOLE_FORM, "no-parts"));
    }
    List<Check> checks = new ArrayList<>();
    for (AmountColumn column : AmountColumn.values()) {
      checks.add(column(form, total.get(), column));
    }
    return checks;
  }

  private Check column(FormCase form, FundsLine total, AmountColumn column) {
    FieldPath where = total.path(column);
    List<FieldPath> unreadable = cells(form, column, false);
    if (!unreadable.isEmpty()) {
      return undecided(where, unreadable.toArray(FieldPath[]::new));
    }
    List<Derivation> sums = FundSplits.sums(form, column);
    if (sums.isEmpty() || form.unitSlip().isPresent()) {
      return notApplicable(where, sums.isEmpty() ? "no-part-filled" : "unit-slip");
    }
    Optional<Expression.Stated> stated = total.stated(column);
    if (stated.isEmpty()) {
      return undecided(where, where);
    }
    Equation equation = new Equation(stated.get(), sums);
    if (equation.rounded().isPresent()) {
      return agrees(where, equation);
    }
    if (isOnlyPartOf(form, stated.get(), sums)) {
      return notApplicable(where, "one-part-printed");
    }
    List<FieldPath> blank = cells(form, column, true);
    boolean onlyZeros = equation.admitted().stream().allMatch(sum -> sum.value().high().signum() == 0);
    if (onlyZeros && !blank.isEmpty()) {
      return undecided(where, blank.toArray(FieldPath[]::new));
    }
    return disagrees(finding(Severity.ERROR, where).by(equation).because(Cause.ENTRY_ERROR));
  }

  /** A single part below its total (其中：财政拨款) leaves the rest unsaid; above the total it contradicts. */
  private static boolean isOnlyPartOf(FormCase form, Expression.Stated total, List<Derivation> sums) {
    return form.fundParts().size() == 1 && sums.stream().allMatch(sum -> sum.value().isBelow(total.value()));
  }

  /** Cells of the parts that are blank, or that hold something that is no amount. */
  private static List<FieldPath> cells(FormCase form, AmountColumn column, boolean blank) {
    List<FieldPath> places = new ArrayList<>();
    for (FundsLine line : form.fundParts()) {
      Field<?> cell = column.of(line.row());
      if (blank ? cell.isBlank() : cell instanceof Field.Unreadable<?>) {
        places.add(line.path(column));
      }
    }
    return places;
  }
}
