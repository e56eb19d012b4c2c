package org.hebiao.reconcile.rules.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FormRule;
import org.hebiao.reconcile.IndicatorRow;
import org.hebiao.reconcile.Severity;
import org.hebiao.target.Target;

/** A result (实际完成值) is a measurement, not a bound: 92%, not ≥90%. */
public final class ActualRepeatsComparator implements FormRule {
  private static final Pattern BOUND =
      Pattern.compile(
          "^(?:≥|≧|≤|≦|>=|<=|＞|＜|>|<|》|不低于|不少于|不超过|不高于|高于|低于|大于|小于|至少|不大于|不小于)\\s*\\d.*"
              + "|^[^\\d]{0,6}\\d+(?:\\.\\d+)?[^\\d]{0,4}(?:以上|以下|以内)$");

  @Override
  public List<Check> check(FormCase form) {
    List<Check> checks = new ArrayList<>();
    for (IndicatorRow row : form.rows()) {
      if (row.actual().filter(value -> value instanceof Target.Bound).isPresent()) {
        checks.add(
            BOUND.matcher(row.actualText()).matches()
                ? disagrees(
                    finding(Severity.WARNING, row.path("actual"))
                        .stating(row.actualText())
                        .computing(row.targetText())
                        .saying("name", row.name())
                        .restingOn(row.path("target")))
                : agrees(row.path("actual")));
      }
    }
    return orNothing(checks, "no-measured-results");
  }
}
