package org.hebiao.reconcile.rules.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hebiao.form.FieldPath;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.Expression;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FormRule;
import org.hebiao.reconcile.Level1Weights;
import org.hebiao.reconcile.Severity;

/** The form uses the level-1 weights its own note prescribes. */
public final class Level1DiffersFromOwnNote implements FormRule {
  private static final Pattern PRESCRIBED =
      Pattern.compile("(预算(?:资金)?执行率?|产出|效益|满意度|成本)(?:类)?(?:指标)?(?:的)?(?:权重|分值)?(?:为|占|设置为|:|：)?\\s*(\\d{1,2})\\s*(?:分|%|％)");
  private static final Pattern ADJUSTABLE = Pattern.compile("可.{0,8}调整|适当调整");

  @Override
  public List<Check> check(FormCase form) {
    List<Check> checks = new ArrayList<>();
    Map<String, BigDecimal> used = form.form().columns().weight() ? Level1Weights.used(form) : Map.of();
    for (int i = 0; i < form.form().notes().size() && !used.isEmpty(); i++) {
      String note = form.form().notes().get(i).raw();
      Matcher found = PRESCRIBED.matcher(note);
      while (found.find()) {
        String group = found.group(1);
        List<BigDecimal> sums =
            used.entrySet().stream().filter(entry -> entry.getKey().contains(group)).map(Map.Entry::getValue).toList();
        if (!sums.isEmpty()) {
          checks.add(
              compare(
                  FieldPath.note(i),
                  note,
                  group,
                  new BigDecimal(found.group(2)),
                  sums.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                  form.thresholds().repeatingDecimals()));
        }
      }
    }
    return orNothing(checks, "no-weights-in-notes");
  }

  private Check compare(
      FieldPath note, String text, String group, BigDecimal prescribed, BigDecimal used, BigDecimal tolerance) {
    if (prescribed.subtract(used).abs().compareTo(tolerance) <= 0) {
      return agrees(note);
    }
    Severity severity = ADJUSTABLE.matcher(text).find() ? Severity.INFO : Severity.WARNING;
    return disagrees(
        finding(severity, FieldPath.level1(group))
            .stating(Expression.show(used))
            .computing(Expression.show(prescribed))
            .saying("group", group)
            .restingOn(note));
  }
}
