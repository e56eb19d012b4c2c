package org.hebiao.reconcile.rules.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hebiao.form.FieldPath;
import org.hebiao.form.Goals;
import org.hebiao.provenance.Field;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FormRule;
import org.hebiao.reconcile.Severity;

/** The form states its goal (预期目标) and what became of it (实际完成情况). */
public final class GoalMissing implements FormRule {
  private static final Pattern NOTHING = Pattern.compile("无|暂无|不适用|[-–—―/]*");

  @Override
  public List<Check> check(FormCase form) {
    List<Check> checks = new ArrayList<>();
    List<Goals.Goal> goals = form.form().goals().all();
    for (int i = 0; i < goals.size(); i++) {
      Goals.Goal goal = goals.get(i);
      boolean unusedBlock = i > 0 && isEmpty(goal.expected()) && isEmpty(goal.actual());
      if (!unusedBlock) {
        judge(FieldPath.goal(i, "expected"), goal.expected()).ifPresent(checks::add);
        judge(FieldPath.goal(i, "actual"), goal.actual()).ifPresent(checks::add);
      }
    }
    return orNothing(checks, "no-goal-cells");
  }

  private static boolean isEmpty(Field<String> goal) {
    return goal.isMissing() || NOTHING.matcher(goal.raw().strip()).matches();
  }

  private Optional<Check> judge(FieldPath where, Field<String> goal) {
    if (goal.isMissing() || goal instanceof Field.Unreadable<?>) {
      return goal.isMissing() ? Optional.empty() : Optional.of(undecided(where, where));
    }
    return Optional.of(
        isEmpty(goal) ? disagrees(finding(Severity.WARNING, where).stating(goal.raw().strip()).computing("")) : agrees(where));
  }
}
