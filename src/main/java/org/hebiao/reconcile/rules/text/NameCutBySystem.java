package org.hebiao.reconcile.rules.text;

import java.util.List;
import org.hebiao.reconcile.Cause;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.Finding;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FormRule;
import org.hebiao.reconcile.IndicatorRow;
import org.hebiao.reconcile.Severity;

/** Names of indicators (三级指标) are printed in full. */
public final class NameCutBySystem implements FormRule {
  private static final int LEAST_ROWS = 2;

  @Override
  public List<Check> check(FormCase form) {
    int longest = form.rows().stream().mapToInt(row -> row.name().length()).max().orElse(0);
    if (longest < form.thresholds().cutName()) {
      return List.of(notApplicable(WHOLE_FORM, "no-long-names"));
    }
    List<IndicatorRow> longNames = form.rows().stream().filter(row -> row.name().length() == longest).toList();
    List<IndicatorRow> cut = longNames.stream().filter(NameCutBySystem::goesOnInTarget).toList();
    if (longNames.size() < LEAST_ROWS || cut.isEmpty()) {
      return List.of(agrees(longNames.getFirst().path("name")));
    }
    return cut.stream().map(row -> disagrees(found(row, longest))).toList();
  }

  private static boolean goesOnInTarget(IndicatorRow row) {
    return row.targetText().length() > row.name().length() && row.targetText().startsWith(row.name());
  }

  private Finding found(IndicatorRow row, int length) {
    return finding(Severity.INFO, row.path("name"))
        .stating(row.name())
        .computing(row.targetText())
        .saying("length", String.valueOf(length))
        .because(Cause.CUT_BY_SYSTEM)
        .restingOn(row.path("target"));
  }
}
