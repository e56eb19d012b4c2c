package org.hebiao.reconcile.rules.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hebiao.form.FieldPath;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FormRule;
import org.hebiao.reconcile.Severity;

/** The form was filled in after the end of its year. */
public final class PeriodNotEnded implements FormRule {
  @Override
  public List<Check> check(FormCase form) {
    Optional<LocalDate> date = form.form().documentDate();
    if (date.isEmpty() || form.year().isEmpty()) {
      return List.of(notApplicable(FieldPath.YEAR, "no-date"));
    }
    LocalDate end = LocalDate.of(form.year().getAsInt(), 12, 31);
    return List.of(
        date.get().isBefore(end)
            ? disagrees(finding(Severity.INFO, FieldPath.YEAR).stating(date.get().toString()).computing(end.toString()))
            : agrees(FieldPath.YEAR));
  }
}
