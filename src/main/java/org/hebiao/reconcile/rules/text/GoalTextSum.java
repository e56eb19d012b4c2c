package org.hebiao.reconcile.rules.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hebiao.form.FieldPath;
import org.hebiao.form.Goals;
import org.hebiao.provenance.Field;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.Expression;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FormRule;
import org.hebiao.reconcile.Severity;

/** A list inside the goal (其中) does not exceed the total it splits. */
public final class GoalTextSum implements FormRule {
  private static final Pattern LIST =
      Pattern.compile(
          "(?<![\\d.])(\\d{1,12}(?:\\.\\d{1,6})?)(万元|亿元|元|人|名|个|台|套|件|次|场|期|家|户|亩)[，,]?[（(]?其中[:：，,]?([^。；;]{0,500})");
  private static final Pattern BLANK = Pattern.compile("\\s+");
  private static final int LEAST_PARTS = 2;

  @Override
  public List<Check> check(FormCase form) {
    List<Check> checks = new ArrayList<>();
    List<Goals.Goal> goals = form.form().goals().all();
    for (int i = 0; i < goals.size(); i++) {
      for (String side : List.of("expected", "actual")) {
        Field<String> goal = side.equals("expected") ? goals.get(i).expected() : goals.get(i).actual();
        Matcher found = LIST.matcher(BLANK.matcher(goal.raw()).replaceAll(""));
        while (found.find()) {
          judge(FieldPath.goal(i, side), found).ifPresent(checks::add);
        }
      }
    }
    return orNothing(checks, "no-list-in-goal");
  }

  private Optional<Check> judge(FieldPath where, Matcher found) {
    BigDecimal total = new BigDecimal(found.group(1));
    Matcher part = Pattern.compile("(?<![\\d.])(\\d{1,12}(?:\\.\\d{1,6})?)" + found.group(2)).matcher(found.group(3));
    List<BigDecimal> parts = new ArrayList<>();
    while (part.find()) {
      parts.add(new BigDecimal(part.group(1)));
    }
    if (parts.size() < LEAST_PARTS) {
      return Optional.empty();
    }
    BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    String formula = parts.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(" + "));
    return Optional.of(
        sum.compareTo(total) > 0
            ? disagrees(
                finding(Severity.WARNING, where)
                    .stating(found.group(1) + found.group(2))
                    .computing(Expression.show(sum) + found.group(2))
                    .saying("formula", formula))
            : agrees(where));
  }
}
