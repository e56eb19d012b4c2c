package org.hebiao.reconcile.rules.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hebiao.form.FieldPath;
import org.hebiao.form.IndicatorCategory;
import org.hebiao.reconcile.Cause;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FormRule;
import org.hebiao.reconcile.IndicatorRow;
import org.hebiao.reconcile.Message;
import org.hebiao.reconcile.Severity;
import org.hebiao.target.Direction;
import org.hebiao.target.Measure;
import org.hebiao.target.Relation;
import org.hebiao.target.Target;

/** The comparator points the right way: costs have a ceiling, results a floor. */
public final class ComparatorDirection implements FormRule {
  private static final Pattern TO_BE_REACHED = Pattern.compile("(完成|合格|及时|覆盖|达标|办结|参与|到位|准确|满意)(率|度)");
  private static final Pattern SAVED = Pattern.compile("节约|节省|压减|降低|下降|收入|回收|标准|补助|补贴|保障|待遇");

  @Override
  public List<Check> check(FormCase form) {
    List<Check> checks = new ArrayList<>();
    for (IndicatorRow row : form.rows()) {
      row.target()
          .ifPresent(
              value -> {
                if (value instanceof Target.Bound(Relation relation, Measure measure)
                    && relation != Relation.UNSTATED
                    && relation != Relation.EXACTLY) {
                  checks.add(judge(row, relation, measure));
                }
              });
    }
    return orNothing(checks, "no-comparators");
  }

  private Check judge(IndicatorRow row, Relation relation, Measure measure) {
    boolean floor = relation == Relation.AT_LEAST || relation == Relation.MORE_THAN;
    boolean costWithFloor =
        floor
            && row.category() == IndicatorCategory.COST
            && measure.unit().startsWith("元")
            && !SAVED.matcher(row.name()).find();
    boolean aimWithCeiling =
        !floor
            && row.category() != IndicatorCategory.COST
            && TO_BE_REACHED.matcher(row.name()).find()
            && row.direction() == Direction.UP_IS_GOOD
            && measure.isPercentage()
            && !SAVED.matcher(row.name()).find();
    FieldPath where = row.path("target");
    return costWithFloor || aimWithCeiling
        ? disagrees(
            finding(Severity.WARNING, where)
                .worded(costWithFloor ? "cost" : Message.DEFAULT)
                .stating(row.targetText())
                .computing(costWithFloor ? "≤" : "≥")
                .saying("name", row.name())
                .because(Cause.ENTRY_ERROR)
                .restingOn(row.path("name")))
        : agrees(where);
  }
}
