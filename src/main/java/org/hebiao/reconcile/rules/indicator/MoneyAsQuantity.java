package org.hebiao.reconcile.rules.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hebiao.form.IndicatorCategory;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FormRule;
import org.hebiao.reconcile.IndicatorRow;
import org.hebiao.reconcile.Severity;
import org.hebiao.target.Measure;
import org.hebiao.target.Relation;
import org.hebiao.target.Target;

/** Quantity and quality indicators (数量, 质量) measure output, not money. */
public final class MoneyAsQuantity implements FormRule {
  private static final Pattern SPEAKS_OF_MONEY = Pattern.compile("元|经费|资金|费用|金额|投入|预算|补贴|补助|款|支出");

  @Override
  public List<Check> check(FormCase form) {
    List<Check> checks = new ArrayList<>();
    for (IndicatorRow row : form.rows()) {
      boolean output = row.category() == IndicatorCategory.QUANTITY || row.category() == IndicatorCategory.QUALITY;
      if (output && row.target().isPresent() && !row.isNotApplicable()) {
        checks.add(
            isMoney(row)
                ? disagrees(
                    finding(Severity.WARNING, row.path("target"))
                        .stating(row.targetText())
                        .computing("")
                        .saying("name", row.name())
                        .saying("level2", row.indicator().level2().raw().strip())
                        .restingOn(row.path("level2"), row.path("name")))
                : agrees(row.path("target")));
      }
    }
    return orNothing(checks, "no-output-rows");
  }

  /** 20万 alone is money when name or unit say so, or when the name is nothing but the figure. */
  private static boolean isMoney(IndicatorRow row) {
    boolean amount =
        row.target()
            .filter(value -> value instanceof Target.Bound(Relation relation, Measure measure) && measure.isMoney())
            .isPresent();
    boolean named = SPEAKS_OF_MONEY.matcher(row.name() + row.targetText() + row.indicator().measureUnit().raw()).find();
    return amount && (named || row.name().equals(row.targetText()));
  }
}
