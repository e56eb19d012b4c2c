package org.hebiao.reconcile.rules.funds;

import java.util.List;
import java.util.Optional;
import org.hebiao.form.FieldPath;
import org.hebiao.quantity.Interval;
import org.hebiao.quantity.PrintedAmount;
import org.hebiao.reconcile.AmountColumn;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FormRule;
import org.hebiao.reconcile.FundsLine;
import org.hebiao.reconcile.IndicatorRow;
import org.hebiao.reconcile.Message;
import org.hebiao.reconcile.Severity;
import org.hebiao.target.Measure;

/** The cost reported in the indicators is the money executed in the funds block. */
public final class CostSumVsExecution implements FormRule {
  @Override
  public List<Check> check(FormCase form) {
    Optional<FundsLine> total = form.totalFunds();
    Optional<PrintedAmount> executed =
        total.flatMap(line -> line.amount(AmountColumn.EXECUTED)).filter(amount -> !amount.isZero());
    List<IndicatorRow> costs = CostMoney.rows(form);
    if (executed.isEmpty() || costs.isEmpty() || form.unitSlip().isPresent()) {
      return List.of(notApplicable(WHOLE_FORM, costs.isEmpty() ? "no-cost-amount" : "nothing-executed"));
    }
    Interval spent = executed.get().rounded();
    FieldPath place = total.get().path(AmountColumn.EXECUTED);
    String stated = total.get().row().executed().raw().strip();
    for (IndicatorRow row : costs) {
      if (CostMoney.span(CostMoney.of(row.actual()).orElseThrow()).meets(spent)) {
        return List.of(
            confirms(
                row.path("actual"),
                Message.of("confirmed").with("cost", row.actualText()).with("executed", stated),
                row.path("actual"),
                place));
      }
    }
    Interval sum =
        costs.stream()
            .map(row -> CostMoney.span(CostMoney.of(row.actual()).orElseThrow()))
            .reduce(Interval::plus)
            .orElseThrow();
    if (costs.size() > 1 && sum.meets(spent)) {
      FieldPath[] evidence = costs.stream().map(row -> row.path("actual")).toArray(FieldPath[]::new);
      return List.of(
          confirms(
              place,
              Message.of("sum-confirmed").with("rows", String.valueOf(costs.size())).with("executed", stated),
              evidence));
    }
    return List.of(
        wholeCost(form, total.get(), costs)
            .map(
                row ->
                    disagrees(
                        finding(Severity.INFO, row.path("actual"))
                            .stating(row.actualText())
                            .computing(stated)
                            .restingOn(place)))
            .orElseGet(() -> notApplicable(place, "cost-is-a-part")));
  }

  /** The row whose target is the whole annual budget; its result should be the whole execution. */
  private static Optional<IndicatorRow> wholeCost(FormCase form, FundsLine total, List<IndicatorRow> costs) {
    Optional<PrintedAmount> annual = total.amount(AmountColumn.ANNUAL);
    return costs.stream()
        .filter(
            row ->
                annual.isPresent()
                    && CostMoney.of(row.target())
                        .map((Measure aim) -> CostMoney.span(aim).meets(annual.get().rounded()))
                        .orElse(false))
        .findFirst();
  }
}
