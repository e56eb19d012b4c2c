package org.hebiao.reconcile.rules.funds;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hebiao.form.IndicatorCategory;
import org.hebiao.quantity.Interval;
import org.hebiao.reconcile.AmountColumn;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FormRule;
import org.hebiao.reconcile.IndicatorRow;
import org.hebiao.reconcile.Message;
import org.hebiao.target.Measure;
import org.hebiao.target.Target;

/**
 * Rates and prices that follow from a count of the same form: 19.05% of 21 are 4; 9 pieces at 12000 are the cost. Only
 * agreement is shown.
 */
public final class UnitCostConsistency implements FormRule {
  /** A rate with two decimals fixes its numerator beyond chance for counts up to this. */
  private static final int LARGEST_COUNT = 100;

  private static final int DECIMALS_OF_A_SHARE = 4;

  private static final int MOST_SHOWN = 3;

  @Override
  public List<Check> check(FormCase form) {
    List<Check> checks = new ArrayList<>();
    List<IndicatorRow> derived = form.rows().stream().filter(UnitCostConsistency::followsFromACount).toList();
    for (IndicatorRow counted : derived.isEmpty() ? List.<IndicatorRow>of() : form.rows()) {
      Optional<Measure> count = count(counted);
      for (IndicatorRow row : count.isPresent() && checks.size() < MOST_SHOWN ? derived : List.<IndicatorRow>of()) {
        share(row, counted, count.get()).ifPresent(checks::add);
        price(form, row, counted, count.get()).ifPresent(checks::add);
      }
    }
    return orNothing(checks, "nothing-follows-from-a-count");
  }

  /** A share with two decimals of a percent, or a price for each of something. */
  private static boolean followsFromACount(IndicatorRow row) {
    return measure(row)
        .filter(
            value ->
                value.isPercentage() && value.number().value().scale() >= DECIMALS_OF_A_SHARE || value.unit().startsWith("元/"))
        .isPresent();
  }

  private static Optional<Measure> count(IndicatorRow row) {
    return measure(row)
        .filter(
            count ->
                row.category() == IndicatorCategory.QUANTITY
                    && count.number().value().scale() == 0
                    && !count.isPercentage()
                    && !count.isMoney()
                    && count.number().value().signum() > 0);
  }

  private static Optional<Measure> measure(IndicatorRow row) {
    return row.actual()
        .flatMap(
            value -> value instanceof Target.Bound(var relation, Measure measure) ? Optional.of(measure) : Optional.empty());
  }

  private Optional<Check> share(IndicatorRow row, IndicatorRow counted, Measure count) {
    Optional<Measure> rate =
        measure(row).filter(share -> share.isPercentage() && share.number().value().scale() >= DECIMALS_OF_A_SHARE);
    BigDecimal whole = count.number().value();
    if (rate.isEmpty()
        || !count.unit().startsWith("人")
        || whole.compareTo(BigDecimal.valueOf(LARGEST_COUNT)) > 0
        || whole.compareTo(BigDecimal.TEN) < 0) {
      return Optional.empty();
    }
    BigDecimal part = rate.get().number().value().multiply(whole).setScale(0, RoundingMode.HALF_UP);
    Interval exact = Interval.exactly(part).dividedBy(Interval.exactly(whole));
    boolean trivial = part.signum() == 0 || part.compareTo(whole) == 0;
    return !trivial && exact.meets(rate.get().number().rounded())
        ? Optional.of(
            confirms(
                row.path("actual"),
                Message.of("share")
                    .with("rate", row.actualText())
                    .with("part", part.toPlainString())
                    .with("whole", whole.toPlainString()),
                row.path("actual"),
                counted.path("actual")))
        : Optional.empty();
  }

  private Optional<Check> price(FormCase form, IndicatorRow row, IndicatorRow counted, Measure count) {
    Optional<Measure> price =
        measure(row)
            .filter(
                each ->
                    row.category() == IndicatorCategory.COST
                        && !count.unit().isEmpty()
                        && each.unit().equals("元/" + count.unit()));
    Optional<Interval> executed =
        form.totalFunds().flatMap(line -> line.amount(AmountColumn.EXECUTED)).map(amount -> amount.rounded());
    if (price.isEmpty() || executed.isEmpty() || form.unitSlip().isPresent()) {
      return Optional.empty();
    }
    return price.get().number().exact().times(count.number().exact()).meets(executed.get())
        ? Optional.of(
            confirms(
                row.path("actual"),
                Message.of("price").with("price", row.actualText()).with("count", counted.actualText()),
                row.path("actual"),
                counted.path("actual")))
        : Optional.empty();
  }
}
