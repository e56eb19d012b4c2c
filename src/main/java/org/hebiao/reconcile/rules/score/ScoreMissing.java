package org.hebiao.reconcile.rules.score;

import java.util.ArrayList;
import java.util.List;
import org.hebiao.form.FieldPath;
import org.hebiao.provenance.Field;
import org.hebiao.quantity.PrintedNumber;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FormRule;
import org.hebiao.reconcile.IndicatorRow;
import org.hebiao.reconcile.Severity;

/** A row with weight has a score. */
public final class ScoreMissing implements FormRule {
  @Override
  public List<Check> check(FormCase form) {
    List<IndicatorRow> asked =
        form.form().columns().score()
            ? form.rows().stream().filter(row -> row.hasWeight() && !row.indicator().score().isMissing()).toList()
            : List.of();
    long blank = asked.stream().filter(row -> row.indicator().score().isBlank()).count();
    if (asked.isEmpty() || blank == asked.size()) {
      return List.of(notApplicable(WHOLE_FORM, asked.isEmpty() ? "no-scores" : "no-score-filled"));
    }
    List<Check> checks = new ArrayList<>();
    for (IndicatorRow row : asked) {
      FieldPath where = row.path("score");
      Field<PrintedNumber> score = row.indicator().score();
      checks.add(
          score.isBlank()
              ? disagrees(
                  finding(Severity.WARNING, where)
                      .stating(score.raw().strip())
                      .computing(row.indicator().weight().raw().strip())
                      .saying("name", row.name())
                      .restingOn(row.path("weight"))
                      .staking(row.weightValue()))
              : score.isRead() ? agrees(where) : undecided(where, where));
    }
    return checks;
  }
}
