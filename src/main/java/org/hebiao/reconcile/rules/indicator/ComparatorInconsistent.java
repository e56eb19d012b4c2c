package org.hebiao.reconcile.rules.indicator;

import java.util.ArrayList;
import java.util.List;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FormRule;
import org.hebiao.reconcile.IndicatorRow;
import org.hebiao.reconcile.Severity;
import org.hebiao.target.Measure;
import org.hebiao.target.Relation;
import org.hebiao.target.Target;
import org.hebiao.target.TargetReader;

/** Name and target of a row use one comparator. */
public final class ComparatorInconsistent implements FormRule {
  @Override
  public List<Check> check(FormCase form) {
    List<Check> checks = new ArrayList<>();
    for (IndicatorRow row : form.rows()) {
      if (TargetReader.read(row.name()) instanceof Target.Bound(Relation named, Measure ofName)
          && row.indicator().target().read().orElse(new Target.NotApplicable())
              instanceof Target.Bound(Relation aimed, Measure ofTarget)
          && named != Relation.UNSTATED
          && aimed != Relation.UNSTATED
          && ofName.number().compareTo(ofTarget.number()) == 0) {
        checks.add(
            named == aimed
                ? agrees(row.path("target"))
                : disagrees(
                    finding(Severity.INFO, row.path("target"))
                        .stating(row.targetText())
                        .computing(row.name())
                        .restingOn(row.path("name"))));
      }
    }
    return orNothing(checks, "no-comparators-in-names");
  }
}
