package org.hebiao.reconcile.rules.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hebiao.form.FieldPath;
import org.hebiao.form.Goals;
import org.hebiao.provenance.Field;
import org.hebiao.reconcile.Cause;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FormRule;
import org.hebiao.reconcile.Severity;

/** The goal (年度总体目标) speaks of the year of the form. */
public final class GoalOtherYear implements FormRule {
  @Override
  public List<Check> check(FormCase form) {
    if (form.year().isEmpty()) {
      return List.of(undecided(FieldPath.goal(0, "expected"), FieldPath.YEAR));
    }
    List<Check> checks = new ArrayList<>();
    List<Goals.Goal> goals = form.form().goals().all();
    for (int i = 0; i < goals.size(); i++) {
      judge(form, FieldPath.goal(i, "expected"), goals.get(i).expected()).ifPresent(checks::add);
      judge(form, FieldPath.goal(i, "actual"), goals.get(i).actual()).ifPresent(checks::add);
    }
    return orNothing(checks, "no-goal");
  }

  private Optional<Check> judge(FormCase form, FieldPath where, Field<String> goal) {
    int year = form.year().getAsInt();
    return goal.read()
        .map(
            text ->
                YearMentions.wrong(text, year)
                    .map(
                        wrong ->
                            disagrees(
                                finding(Severity.WARNING, where)
                                    .stating(wrong)
                                    .computing(year + "年")
                                    .because(Cause.ENTRY_ERROR)
                                    .restingOn(FieldPath.YEAR)))
                    .orElseGet(() -> agrees(where)));
  }
}
