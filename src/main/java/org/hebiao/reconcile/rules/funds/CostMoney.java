package org.hebiao.reconcile.rules.funds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hebiao.form.IndicatorCategory;
import org.hebiao.quantity.Interval;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.IndicatorRow;
import org.hebiao.target.Measure;
import org.hebiao.target.Target;

/** Cost rows (成本指标) whose cells are amounts of money, not prices for each of something. */
final class CostMoney {
  private CostMoney() {}

  static List<IndicatorRow> rows(FormCase form) {
    List<IndicatorRow> rows = new ArrayList<>();
    for (IndicatorRow row : form.rows()) {
      if (row.category() == IndicatorCategory.COST && of(row.actual()).filter(money -> !money.number().isZero()).isPresent()) {
        rows.add(row);
      }
    }
    return rows;
  }

  /** A single amount of money. */
  static Optional<Measure> of(Optional<Target> cell) {
    return cell.flatMap(
        value ->
            value instanceof Target.Bound(var relation, Measure measure) && measure.isMoney()
                ? Optional.of(measure)
                : Optional.empty());
  }

  /** What a printed amount may stand for, rounded or cut. */
  static Interval span(Measure money) {
    return money.number().rounded().hull(money.number().truncated());
  }
}
