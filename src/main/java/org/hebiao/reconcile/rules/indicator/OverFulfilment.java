package org.hebiao.reconcile.rules.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.hebiao.form.IndicatorCategory;
import org.hebiao.reconcile.AdmittedScores;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.Expression;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FormRule;
import org.hebiao.reconcile.IndicatorRow;
import org.hebiao.reconcile.Message;
import org.hebiao.reconcile.Severity;
import org.hebiao.target.Attainment;
import org.hebiao.target.Direction;
import org.hebiao.target.Measure;
import org.hebiao.target.Relation;
import org.hebiao.target.Target;

/** A target far exceeded was set too low, or is explained. */
public final class OverFulfilment implements FormRule {
  @Override
  public List<Check> check(FormCase form) {
    List<Check> checks = new ArrayList<>();
    for (IndicatorRow row : form.rows()) {
      if (row.hasFullScore()
          && !form.isSlipped(row)
          && row.attainment().isMet()
          && row.attainment().why() != Attainment.Why.EQUAL_TEXT) {
        AdmittedScores.numbers(row)
            .filter(numbers -> numbers.target().number().value().signum() > 0)
            .ifPresent(numbers -> checks.add(judge(form, row, numbers)));
      }
    }
    return orNothing(checks, "nothing-measured-at-full-score");
  }

  private Check judge(FormCase form, IndicatorRow row, AdmittedScores.Numbers numbers) {
    Measure target = row.target().map(value -> ((Target.Bound) value).measure()).orElseThrow();
    Relation relation = row.target().map(value -> ((Target.Bound) value).relation()).orElseThrow();
    if (relation == Relation.UNSTATED && row.direction() == Direction.UNKNOWN) {
      return notApplicable(row.path("actual"), "direction-unknown");
    }
    BigDecimal least = numbers.target().number().value();
    boolean counted = target.number().isInteger() && !target.isPercentage();
    if (relation == Relation.MORE_THAN && counted) {
      least = least.add(BigDecimal.ONE);
    }
    BigDecimal actualLow = numbers.actual().value().low();
    BigDecimal actualHigh = numbers.actual().value().high();
    boolean ceiling = AdmittedScores.isCeiling(row);
    boolean far =
        ceiling
            ? !numbers.actual().number().isZero() && farBelow(form, row, actualHigh, least)
            : actualLow.compareTo(least.multiply(form.thresholds().overFulfilment())) >= 0;
    return far && row.reason().isEmpty()
        ? disagrees(
            finding(Severity.WARNING, row.path("actual"))
                .worded(ceiling ? "far-below" : Message.DEFAULT)
                .stating(row.actualText())
                .computing(row.targetText())
                .saying("name", row.name())
                .saying(
                    "share",
                    Expression.show(
                        numbers.actual().number().value().divide(numbers.target().number().value(), 2, RoundingMode.HALF_UP)))
                .restingOn(row.path("target"), row.path("score")))
        : agrees(row.path("actual"));
  }

  /** Thrift is no sign of a slack target, nor are zero accidents against at most three. */
  private static boolean farBelow(FormCase form, IndicatorRow row, BigDecimal actual, BigDecimal ceiling) {
    return row.category() != IndicatorCategory.COST
        && actual.compareTo(ceiling.multiply(form.thresholds().underCeiling())) <= 0;
  }
}
