package org.hebiao.reconcile.rules.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.hebiao.form.FieldPath;
import org.hebiao.provenance.Field;
import org.hebiao.provenance.Fragment;
import org.hebiao.quantity.PrintedNumber;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.Expression;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FormRule;
import org.hebiao.reconcile.FundsLine;
import org.hebiao.reconcile.IndicatorRow;
import org.hebiao.reconcile.Severity;

/** The total row prints the total of the weights. */
public final class TotalWeightMissing implements FormRule {
  @Override
  public List<Check> check(FormCase form) {
    boolean asked =
        form.form().columns().weight() && form.form().complete() && form.form().totals().score().isRead() && !isInHeader(form);
    if (!asked) {
      return List.of(notApplicable(FieldPath.TOTAL_WEIGHT, "no-total-row"));
    }
    if (form.form().totals().weight().isRead()) {
      return List.of(agrees(FieldPath.TOTAL_WEIGHT));
    }
    BigDecimal sum =
        form.scoredFunds().flatMap(FundsLine::statedWeight).map(weight -> weight.number().value()).orElse(BigDecimal.ZERO);
    for (IndicatorRow row : form.rows()) {
      sum = sum.add(row.weight().map(PrintedNumber::value).orElse(BigDecimal.ZERO));
    }
    return List.of(disagrees(finding(Severity.INFO, FieldPath.TOTAL_WEIGHT).stating("").computing(Expression.show(sum))));
  }

  /** Whether the total score stands above the first indicator: a total in the header of the form has no weight beside it. */
  private static boolean isInHeader(FormCase form) {
    Optional<Fragment> total = first(form.form().totals().score());
    Optional<Fragment> row = form.rows().stream().findFirst().flatMap(first -> first(first.indicator().name()));
    return total.isPresent()
        && row.isPresent()
        && (total.get().page() < row.get().page() || total.get().page() == row.get().page() && total.get().box().y1() < row.get().box().y0());
  }

  private static Optional<Fragment> first(Field<?> field) {
    return field.provenance().map(from -> from.fragments().getFirst());
  }
}
