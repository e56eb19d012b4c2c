package org.hebiao.reconcile.rules.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hebiao.form.FieldPath;
import org.hebiao.reconcile.Cause;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FormRule;
import org.hebiao.reconcile.IndicatorRow;
import org.hebiao.reconcile.Severity;

/** Names and targets of the indicators speak of the year of the form. */
public final class IndicatorOtherYear implements FormRule {
  @Override
  public List<Check> check(FormCase form) {
    if (form.year().isEmpty()) {
      return List.of(undecided(WHOLE_FORM, FieldPath.YEAR));
    }
    List<Check> checks = new ArrayList<>();
    for (IndicatorRow row : form.rows()) {
      checks.add(judge(form, row));
    }
    return orNothing(checks, "no-indicators");
  }

  private Check judge(FormCase form, IndicatorRow row) {
    int year = form.year().getAsInt();
    Optional<String> inTarget = YearMentions.wrong(row.targetText(), year);
    Optional<String> inName = YearMentions.wrong(row.name(), year);
    FieldPath where = row.path(inTarget.isPresent() ? "target" : "name");
    return inTarget
        .or(() -> inName)
        .map(
            wrong ->
                disagrees(
                    finding(Severity.WARNING, where)
                        .stating(wrong)
                        .computing(year + "年")
                        .because(Cause.ENTRY_ERROR)
                        .restingOn(FieldPath.YEAR)))
        .orElseGet(() -> agrees(row.path("target")));
  }
}
