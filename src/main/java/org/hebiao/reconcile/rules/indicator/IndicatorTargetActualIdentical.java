package org.hebiao.reconcile.rules.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FormRule;
import org.hebiao.reconcile.IndicatorRow;
import org.hebiao.reconcile.Severity;

/** A result is not the target copied letter for letter. */
public final class IndicatorTargetActualIdentical implements FormRule {
  private static final Pattern COMPARATOR = Pattern.compile("[≥≧≤≦><＞＜》]|不低于|不少于|不超过|不高于|高于|低于|大于|小于|至少|以上|以下|以内|[月日底]前");
  private static final Pattern NOTHING = Pattern.compile("不适用|不涉及|无|[-–—―/]*|0");

  @Override
  public List<Check> check(FormCase form) {
    List<Check> checks = new ArrayList<>();
    for (IndicatorRow row : form.rows()) {
      String target = row.targetText();
      if (row.target().isPresent() && row.actual().isPresent() && !NOTHING.matcher(target).matches()) {
        boolean equal = target.equals(row.actualText());
        boolean telling =
            target.length() >= form.thresholds().copiedText()
                || COMPARATOR.matcher(target).find()
                || target.equals(row.name());
        checks.add(
            equal && telling
                ? disagrees(
                    finding(Severity.INFO, row.path("actual"))
                        .stating(row.actualText())
                        .computing(target)
                        .saying("name", row.name())
                        .restingOn(row.path("target"), row.path("name")))
                : agrees(row.path("actual")));
      }
    }
    return orNothing(checks, "no-indicators");
  }
}
