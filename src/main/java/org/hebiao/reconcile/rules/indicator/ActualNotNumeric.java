package org.hebiao.reconcile.rules.indicator;

import java.util.ArrayList;
import java.util.List;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FormRule;
import org.hebiao.reconcile.IndicatorRow;
import org.hebiao.reconcile.Severity;
import org.hebiao.target.Attainment;
import org.hebiao.target.Measure;
import org.hebiao.target.Relation;
import org.hebiao.target.Target;

/** A target with number and unit has a measured result. */
public final class ActualNotNumeric implements FormRule {
  @Override
  public List<Check> check(FormCase form) {
    List<Check> checks = new ArrayList<>();
    for (IndicatorRow row : form.rows()) {
      boolean measured =
          row.target()
              .filter(value -> value instanceof Target.Bound(Relation relation, Measure measure) && !measure.unit().isEmpty())
              .isPresent();
      if (measured && row.actual().isPresent()) {
        boolean words =
            row.actual().filter(value -> value instanceof Target.Quality).isPresent()
                && row.attainment().why() != Attainment.Why.EQUAL_TEXT;
        checks.add(
            words
                ? disagrees(
                    finding(Severity.WARNING, row.path("actual"))
                        .stating(row.actualText())
                        .computing(row.targetText())
                        .saying("name", row.name())
                        .restingOn(row.path("target")))
                : agrees(row.path("actual")));
      }
    }
    return orNothing(checks, "no-measured-targets");
  }
}
