package org.hebiao.reconcile.rules.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FormRule;
import org.hebiao.reconcile.IndicatorRow;
import org.hebiao.reconcile.Severity;

/** A reason for a deviation stands only where something deviates. */
public final class ReasonWithoutDeviation implements FormRule {
  private static final Pattern NO_DEVIATION = Pattern.compile("无偏差|无需|已完成|完成|达成|达标|良好|正常|继续|保持|超额|超出|超过");

  @Override
  public List<Check> check(FormCase form) {
    List<Check> checks = new ArrayList<>();
    for (IndicatorRow row : form.rows()) {
      if (row.isScored() && row.reason().isPresent()) {
        boolean idle = row.hasFullScore() && row.attainment().isMet() && !NO_DEVIATION.matcher(row.reason().get()).find();
        checks.add(
            idle
                ? disagrees(
                    finding(Severity.INFO, row.path("deviation"))
                        .stating(row.reason().get())
                        .computing(row.indicator().weight().raw().strip())
                        .restingOn(row.path("score"), row.path("target"), row.path("actual")))
                : agrees(row.path("deviation")));
      }
    }
    return orNothing(checks, "no-reasons");
  }
}
