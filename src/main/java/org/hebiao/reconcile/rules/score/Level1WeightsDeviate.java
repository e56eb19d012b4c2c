package org.hebiao.reconcile.rules.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hebiao.form.FieldPath;
import org.hebiao.reconcile.Cause;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.Expression;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FormRule;
import org.hebiao.reconcile.FundsLine;
import org.hebiao.reconcile.Level1Weights;
import org.hebiao.reconcile.ScoringProfile;
import org.hebiao.reconcile.Severity;

/** The level-1 groups (一级指标) carry the points the profile prescribes. */
public final class Level1WeightsDeviate implements FormRule {
  @Override
  public List<Check> check(FormCase form) {
    boolean headings = form.rows().stream().anyMatch(row -> row.indicator().level1().isRead());
    if (!headings || !form.form().columns().weight() || form.profile().level1().isEmpty()) {
      return List.of(notApplicable(WHOLE_FORM, "no-weights-prescribed"));
    }
    Map<String, BigDecimal> used = Level1Weights.used(form);
    List<Check> checks = new ArrayList<>();
    for (ScoringProfile.GroupWeight group : form.profile().level1()) {
      points(form, used, group).ifPresent(points -> checks.add(compare(form, group, points)));
    }
    return orNothing(checks, "no-weights-prescribed");
  }

  private Check compare(FormCase form, ScoringProfile.GroupWeight group, BigDecimal points) {
    FieldPath where =
        group.name().equals("执行") ? form.scoredFunds().orElseThrow().path("weight") : FieldPath.level1(group.name());
    boolean same = points.subtract(group.points()).abs().compareTo(form.thresholds().repeatingDecimals()) <= 0;
    return same
        ? agrees(where)
        : disagrees(
            finding(Severity.INFO, where)
                .stating(Expression.show(points))
                .computing(Expression.show(group.points()))
                .saying("group", group.name())
                .because(Cause.CONVENTION));
  }

  private static Optional<BigDecimal> points(FormCase form, Map<String, BigDecimal> used, ScoringProfile.GroupWeight group) {
    if (group.name().equals("执行")) {
      return form.scoredFunds().flatMap(FundsLine::statedWeight).map(weight -> weight.number().value());
    }
    List<BigDecimal> sums =
        used.entrySet().stream()
            .filter(entry -> group.headings().stream().anyMatch(entry.getKey()::contains))
            .map(Map.Entry::getValue)
            .toList();
    return sums.isEmpty() ? Optional.empty() : Optional.of(sums.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
  }
}
