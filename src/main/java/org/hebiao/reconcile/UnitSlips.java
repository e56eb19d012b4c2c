package org.hebiao.reconcile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.hebiao.form.FieldPath;
import org.hebiao.form.FormKind;
import org.hebiao.form.IndicatorCategory;
import org.hebiao.form.SelfEvaluationForm;
import org.hebiao.quantity.Interval;
import org.hebiao.quantity.MoneyUnit;
import org.hebiao.quantity.PrintedAmount;
import org.hebiao.target.Measure;
import org.hebiao.target.Target;

/**
 * Finds amounts in the wrong unit: by a cost indicator that gives the same money, by the printed rate, by sheer size. In that
 * order, as each proves less than the one before.
 */
final class UnitSlips {
  /** 万 is the fourth power of ten. */
  private static final int TEN_THOUSAND = 4;

  private UnitSlips() {}

  static Optional<UnitSlip> in(
      SelfEvaluationForm form, ScoringProfile profile, List<IndicatorRow> rows, List<FundsLine> funds) {
    Optional<FundsLine> total = funds.stream().filter(FundsLine::isTotal).findFirst();
    if (total.isEmpty()) {
      return Optional.empty();
    }
    return byCost(form, profile, rows, total.get())
        .or(() -> byRate(profile, total.get()))
        .or(() -> byMagnitude(form, profile, total.get()));
  }

  /** Power of ten by which {@code one} is more than {@code other}, when it is 万 and nothing else. */
  private static int slip(Measure one, Optional<PrintedAmount> other, Thresholds thresholds) {
    return other
        .filter(amount -> !amount.isZero())
        .map(amount -> slip(one.number().value(), amount.value(), thresholds))
        .orElse(0);
  }

  private static int slip(BigDecimal one, BigDecimal other, Thresholds thresholds) {
    for (int power : new int[] {TEN_THOUSAND, -TEN_THOUSAND}) {
      if (same(one, other.scaleByPowerOfTen(power), thresholds)) {
        return power;
      }
    }
    return 0;
  }

  static boolean same(BigDecimal one, BigDecimal other, Thresholds thresholds) {
    return Interval.around(other, other.abs().multiply(thresholds.sameMoney())).contains(one);
  }

  private static Optional<UnitSlip> byCost(
      SelfEvaluationForm form, ScoringProfile profile, List<IndicatorRow> rows, FundsLine total) {
    for (IndicatorRow row : rows) {
      Optional<Measure> target = money(row.target());
      Optional<Measure> actual = money(row.actual());
      if (row.category() != IndicatorCategory.COST || target.isEmpty() && actual.isEmpty()) {
        continue;
      }
      Optional<PrintedAmount> annual = total.amount(AmountColumn.ANNUAL);
      Optional<PrintedAmount> executed = total.amount(AmountColumn.EXECUTED);
      int byTarget = target.map(measure -> slip(measure, annual, profile.thresholds())).orElse(0);
      int byActual = actual.map(measure -> slip(measure, executed, profile.thresholds())).orElse(0);
      if (byTarget != 0 && byTarget == byActual || byTarget != 0 && actual.isEmpty() || byActual != 0 && target.isEmpty()) {
        boolean costIsOdd = isCostOdd(total, row, profile.thresholds());
        return Optional.of(
            costIsOdd
                ? ofOneFigure(total, row, byTarget, byTarget == 0 ? byActual : 0)
                : ofBlock(form, total, row, byTarget != 0 ? byTarget : byActual));
      }
      if (byTarget != 0 || byActual != 0) {
        return Optional.of(ofOneFigure(total, row, byTarget, byActual));
      }
    }
    return Optional.empty();
  }

  private static Optional<Measure> money(Optional<Target> cell) {
    return cell.flatMap(
            value ->
                value instanceof Target.Bound(var relation, Measure measure) && measure.isMoney()
                    ? Optional.of(measure)
                    : Optional.empty())
        .filter(measure -> !measure.number().isZero());
  }

  /**
   * Whether the cost row rather than the block has the wrong unit: 万元 behind digits that the block prints as a usual sum of
   * yuan, or yuan behind digits that the block prints as a usual sum of 万元.
   */
  private static boolean isCostOdd(FundsLine total, IndicatorRow row, Thresholds thresholds) {
    Optional<PrintedAmount> annual = total.amount(AmountColumn.ANNUAL).or(() -> total.amount(AmountColumn.EXECUTED));
    boolean manyDigits = annual.filter(amount -> amount.number().value().compareTo(thresholds.usualInYuan()) >= 0).isPresent();
    boolean blockInYuan = annual.filter(amount -> amount.unit() == MoneyUnit.YUAN).isPresent();
    boolean costInTenThousand = (row.targetText() + row.actualText()).contains("万");
    return blockInYuan ? manyDigits && costInTenThousand : !manyDigits && !costInTenThousand;
  }

  /** Target and actual agree with each other and not with the block: the unit of the block is the odd one. */
  private static UnitSlip ofBlock(SelfEvaluationForm form, FundsLine total, IndicatorRow row, int power) {
    MoneyUnit printed =
        form.funds()
            .unit()
            .read()
            .orElse(total.amount(AmountColumn.ANNUAL).map(PrintedAmount::unit).orElse(MoneyUnit.TEN_THOUSAND_YUAN));
    MoneyUnit right = power > 0 ? MoneyUnit.TEN_THOUSAND_YUAN : MoneyUnit.YUAN;
    return new UnitSlip(
        FieldPath.FUNDS_UNIT,
        printed.printed(),
        right.printed(),
        List.of(
            FieldPath.FUNDS_UNIT,
            total.path(AmountColumn.ANNUAL),
            total.path(AmountColumn.EXECUTED),
            row.path("target"),
            row.path("actual")));
  }

  /** One figure stands against three others. */
  private static UnitSlip ofOneFigure(FundsLine total, IndicatorRow row, int byTarget, int byActual) {
    boolean executedIsOdd =
        byActual != 0
            && total.amount(AmountColumn.ANNUAL).isPresent()
            && oddAgainst(
                total.amount(AmountColumn.ANNUAL).get().value(), total.amount(AmountColumn.EXECUTED).orElseThrow().value());
    FieldPath where;
    String stated;
    if (executedIsOdd) {
      where = total.path(AmountColumn.EXECUTED);
      stated = total.row().executed().raw().strip();
    } else {
      where = row.path(byTarget != 0 ? "target" : "actual");
      stated = byTarget != 0 ? row.targetText() : row.actualText();
    }
    PrintedAmount other = total.amount(byTarget != 0 ? AmountColumn.ANNUAL : AmountColumn.EXECUTED).orElseThrow();
    String computed = executedIsOdd ? row.actualText() : Expression.show(other.number().value()) + other.unit().printed();
    return new UnitSlip(
        where,
        stated,
        computed,
        List.of(
            where,
            row.path("target"),
            row.path("actual"),
            total.path(AmountColumn.ANNUAL),
            total.path(AmountColumn.EXECUTED)));
  }

  private static boolean oddAgainst(BigDecimal annual, BigDecimal executed) {
    BigDecimal thousand = BigDecimal.valueOf(1000);
    return executed.signum() > 0
        && (annual.compareTo(executed.multiply(thousand)) > 0 || executed.compareTo(annual.multiply(thousand)) > 0);
  }

  /** Executed × or ÷ 10000 fits the printed rate, and as printed it does not. */
  private static Optional<UnitSlip> byRate(ScoringProfile profile, FundsLine total) {
    Optional<PrintedAmount> annual = total.amount(AmountColumn.ANNUAL).filter(amount -> !amount.isZero());
    Optional<PrintedAmount> executed = total.amount(AmountColumn.EXECUTED).filter(amount -> !amount.isZero());
    if (annual.isEmpty() || executed.isEmpty() || !oddAgainst(annual.get().value(), executed.get().value())) {
      return Optional.empty();
    }
    int power = annual.get().value().compareTo(executed.get().value()) > 0 ? TEN_THOUSAND : -TEN_THOUSAND;
    BigDecimal right = executed.get().value().scaleByPowerOfTen(power);
    boolean fits =
        total
            .rate()
            .filter(rate -> !rate.isZero())
            .map(rate -> same(right, annual.get().value().multiply(rate.value()), profile.thresholds()))
            .orElse(false);
    return fits
        ? Optional.of(
            new UnitSlip(
                total.path(AmountColumn.EXECUTED),
                total.row().executed().raw().strip(),
                Expression.show(right.scaleByPowerOfTen(-executed.get().unit().power())),
                List.of(total.path(AmountColumn.EXECUTED), total.path(AmountColumn.ANNUAL), total.path("executionRate"))))
        : Optional.empty();
  }

  /** A project of ten billion yuan, or of a few hundred: the unit over the block cannot be meant. */
  private static Optional<UnitSlip> byMagnitude(SelfEvaluationForm form, ScoringProfile profile, FundsLine total) {
    Optional<PrintedAmount> annual = total.amount(AmountColumn.ANNUAL).filter(amount -> !amount.isZero());
    Optional<MoneyUnit> unit = form.funds().unit().read();
    if (annual.isEmpty() || unit.isEmpty() || form.kind() != FormKind.PROJECT || annual.get().unit() != unit.get()) {
      return Optional.empty();
    }
    BigDecimal figure = annual.get().number().value();
    boolean huge =
        unit.get() == MoneyUnit.TEN_THOUSAND_YUAN && figure.compareTo(profile.thresholds().hugeInTenThousand()) >= 0;
    boolean tiny = unit.get() == MoneyUnit.YUAN && figure.compareTo(profile.thresholds().tinyInYuan()) < 0;
    if (!huge && !tiny) {
      return Optional.empty();
    }
    MoneyUnit right = huge ? MoneyUnit.YUAN : MoneyUnit.TEN_THOUSAND_YUAN;
    return Optional.of(
        new UnitSlip(
            FieldPath.FUNDS_UNIT,
            unit.get().printed(),
            right.printed(),
            List.of(FieldPath.FUNDS_UNIT, total.path(AmountColumn.ANNUAL))));
  }
}
