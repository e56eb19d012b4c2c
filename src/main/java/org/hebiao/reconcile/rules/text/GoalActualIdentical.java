package org.hebiao.reconcile.rules.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.hebiao.form.FieldPath;
import org.hebiao.form.Goals;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.Expression;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FormRule;
import org.hebiao.reconcile.Severity;

/** What was achieved (实际完成情况) is told in words of its own, not copied from the goal. */
public final class GoalActualIdentical implements FormRule {
  @Override
  public List<Check> check(FormCase form) {
    List<Check> checks = new ArrayList<>();
    List<Goals.Goal> goals = form.form().goals().all();
    for (int i = 0; i < goals.size(); i++) {
      Goals.Goal goal = goals.get(i);
      if (goal.expected().isRead() && goal.actual().isRead()) {
        BigDecimal likeness = Similarity.of(goal.expected().raw(), goal.actual().raw());
        FieldPath where = FieldPath.goal(i, "actual");
        checks.add(
            likeness.compareTo(form.thresholds().sameText()) > 0
                ? disagrees(
                    finding(Severity.INFO, where)
                        .stating(goal.actual().raw().strip())
                        .computing(goal.expected().raw().strip())
                        .saying("likeness", Expression.show(likeness))
                        .restingOn(FieldPath.goal(i, "expected")))
                : agrees(where));
      }
    }
    return orNothing(checks, "no-goal");
  }
}
