package org.hebiao.reconcile.rules.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FormRule;
import org.hebiao.reconcile.IndicatorRow;
import org.hebiao.reconcile.Severity;

/** 不适用 stands in all of name, target and result of a row, or in none. */
public final class NaRowInconsistent implements FormRule {
  private static final Set<String> WORDS = Set.of("不适用", "不涉及");

  @Override
  public List<Check> check(FormCase form) {
    List<Check> checks = new ArrayList<>();
    for (IndicatorRow row : form.rows()) {
      List<String> cells = List.of(row.name(), row.targetText(), row.actualText());
      if (cells.stream().anyMatch(WORDS::contains)) {
        checks.add(judge(row, cells));
      }
    }
    return orNothing(checks, "no-row-without-meaning");
  }

  private Check judge(IndicatorRow row, List<String> cells) {
    List<String> fields = List.of("name", "target", "actual");
    for (int i = 0; i < fields.size(); i++) {
      String cell = cells.get(i);
      boolean alike = WORDS.contains(cell) || cell.isEmpty() || cell.matches("无|[-–—―/]+|N/A");
      if (!alike) {
        return disagrees(
            finding(Severity.WARNING, row.path(fields.get(i)))
                .stating(cell)
                .computing("不适用")
                .restingOn(row.path("name"), row.path("target"), row.path("actual")));
      }
    }
    return agrees(row.path("target"));
  }
}
