package org.hebiao.reconcile.rules.funds;

import java.util.List;
import java.util.Optional;
import org.hebiao.form.FieldPath;
import org.hebiao.form.IndicatorCategory;
import org.hebiao.quantity.Interval;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.Expression;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FormRule;
import org.hebiao.reconcile.FundsLine;
import org.hebiao.reconcile.IndicatorRow;
import org.hebiao.reconcile.Severity;

/** Hardly any money spent and every output indicator at full score do not go together without a word. */
public final class LowExecutionFullOutput implements FormRule {
  @Override
  public List<Check> check(FormCase form) {
    Optional<Interval> rate = form.totalFunds().flatMap(FundsLine::exactRate).map(Expression::value);
    List<IndicatorRow> outputs =
        form.scoredRows().stream().filter(row -> row.category().group() == IndicatorCategory.Group.OUTPUT).toList();
    if (rate.isEmpty() || outputs.isEmpty() || form.unitSlip().isPresent()) {
      return List.of(notApplicable(WHOLE_FORM, rate.isEmpty() ? "no-rate" : "no-output-rows"));
    }
    FundsLine total = form.totalFunds().orElseThrow();
    FieldPath where = total.path("executed");
    boolean low = rate.get().high().compareTo(form.thresholds().veryLowExecution()) < 0;
    return List.of(
        low && outputs.stream().allMatch(IndicatorRow::hasFullScore)
            ? disagrees(
                finding(Severity.WARNING, where)
                    .stating(total.row().executed().raw().strip())
                    .computing(Expression.show(rate.get().middle()))
                    .saying("rows", String.valueOf(outputs.size()))
                    .restingOn(outputs.stream().map(row -> row.path("score")).toArray(FieldPath[]::new)))
            : agrees(where));
  }
}
