package org.hebiao.reconcile.rules.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hebiao.form.IndicatorCategory;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FormRule;
import org.hebiao.reconcile.IndicatorRow;
import org.hebiao.reconcile.Severity;

/** A row stands under the level-2 heading (二级指标) its words belong to. */
public final class Level2Misclassified implements FormRule {
  private static final Pattern SATISFACTION = Pattern.compile("满意度|满意率");
  private static final Pattern TIME = Pattern.compile("及时率|及时性|按时|按期|延误|完成时间|完成时限");
  private static final Pattern COST = Pattern.compile("单价|成本|经费总额|费用总额|预算控制");

  @Override
  public List<Check> check(FormCase form) {
    List<Check> checks = new ArrayList<>();
    for (IndicatorRow row : form.rows()) {
      if (!row.name().isEmpty() && !row.isNotApplicable()) {
        Optional<String> belongs = belongs(row.category(), row.name());
        checks.add(
            belongs
                .map(
                    heading ->
                        disagrees(
                            finding(Severity.INFO, row.path("level2"))
                                .stating(row.indicator().level2().raw().strip())
                                .computing(heading)
                                .saying("name", row.name())
                                .restingOn(row.path("name"))))
                .orElseGet(() -> agrees(row.path("level2"))));
      }
    }
    return orNothing(checks, "no-indicators");
  }

  private static Optional<String> belongs(IndicatorCategory category, String name) {
    return switch (category) {
      case QUANTITY, QUALITY ->
          SATISFACTION.matcher(name).find()
              ? Optional.of("满意度指标")
              : TIME.matcher(name).find()
                  ? Optional.of("时效指标")
                  : COST.matcher(name).find() ? Optional.of("成本指标") : Optional.empty();
      case TIMELINESS ->
          SATISFACTION.matcher(name).find()
              ? Optional.of("满意度指标")
              : COST.matcher(name).find() ? Optional.of("成本指标") : Optional.empty();
      case COST ->
          SATISFACTION.matcher(name).find()
              ? Optional.of("满意度指标")
              : TIME.matcher(name).find() ? Optional.of("时效指标") : Optional.empty();
      case OUTPUT, ECONOMIC, SOCIAL, ECOLOGICAL, SUSTAINABILITY, BENEFIT, SATISFACTION, EXECUTION, PROCESS, UNKNOWN ->
          Optional.empty();
    };
  }
}
