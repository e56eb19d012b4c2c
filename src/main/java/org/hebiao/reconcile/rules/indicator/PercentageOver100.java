package org.hebiao.reconcile.rules.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hebiao.reconcile.Cause;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FormRule;
import org.hebiao.reconcile.IndicatorRow;
import org.hebiao.reconcile.Severity;
import org.hebiao.target.Measure;
import org.hebiao.target.Relation;
import org.hebiao.target.Target;

/** A share of something is at most 100 %. */
public final class PercentageOver100 implements FormRule {
  private static final Pattern SHARE = Pattern.compile("率|比例|占比|满意度|达标|覆盖|完成度|及时性");
  private static final Pattern MAY_PASS = Pattern.compile("增长|增幅|增速|提高|提升|上升|超额|执行率|完成率|周转|利用率|收益|回报|投资|使用率|入住率|上座率");

  @Override
  public String id() {
    return "percentage-over-100";
  }

  @Override
  public List<Check> check(FormCase form) {
    List<Check> checks = new ArrayList<>();
    for (IndicatorRow row : form.rows()) {
      Optional<Measure> share =
          row.actual()
              .flatMap(
                  value ->
                      value instanceof Target.Bound(Relation relation, Measure measure) && measure.isPercentage()
                          ? Optional.of(measure)
                          : Optional.empty());
      boolean limited = SHARE.matcher(row.name()).find() && !MAY_PASS.matcher(row.name()).find();
      if (share.isPresent() && limited) {
        checks.add(
            share.get().number().value().compareTo(BigDecimal.ONE) > 0
                ? disagrees(
                    finding(Severity.WARNING, row.path("actual"))
                        .stating(row.actualText())
                        .computing("100%")
                        .saying("name", row.name())
                        .because(Cause.ENTRY_ERROR))
                : agrees(row.path("actual")));
      }
    }
    return orNothing(checks, "no-shares");
  }
}
