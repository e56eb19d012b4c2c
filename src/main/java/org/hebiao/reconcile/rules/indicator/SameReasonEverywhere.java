package org.hebiao.reconcile.rules.indicator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hebiao.form.FieldPath;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FormRule;
import org.hebiao.reconcile.IndicatorRow;
import org.hebiao.reconcile.Severity;

/** Each deduction has a reason of its own. */
public final class SameReasonEverywhere implements FormRule {
  @Override
  public List<Check> check(FormCase form) {
    Map<String, List<IndicatorRow>> byReason = new LinkedHashMap<>();
    for (IndicatorRow row : form.rows()) {
      if (row.isDeducted() && row.reason().isPresent()) {
        byReason.computeIfAbsent(row.reason().get().replaceAll("\\s", ""), reason -> new ArrayList<>()).add(row);
      }
    }
    List<Check> checks = new ArrayList<>();
    byReason.values().forEach(rows -> checks.add(judge(form, rows)));
    return orNothing(checks, "no-reasons");
  }

  private Check judge(FormCase form, List<IndicatorRow> rows) {
    FieldPath where = rows.getFirst().path("deviation");
    return rows.size() < form.thresholds().sameReasonRows()
        ? agrees(where)
        : disagrees(
            finding(Severity.INFO, where)
                .stating(rows.getFirst().reason().orElseThrow())
                .computing(String.valueOf(rows.size()))
                .restingOn(rows.stream().map(row -> row.path("deviation")).toArray(FieldPath[]::new)));
  }
}
