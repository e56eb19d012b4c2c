package org.hebiao.reconcile.rules.score;

import java.math.BigDecimal;
import java.util.List;
import org.hebiao.form.FieldPath;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FormRule;
import org.hebiao.reconcile.IndicatorRow;
import org.hebiao.reconcile.Severity;

/** A form with scores is filled in. */
public final class FormNotFilled implements FormRule {
  private static final int FEWEST_ROWS = 3;

  @Override
  public List<Check> check(FormCase form) {
    List<IndicatorRow> rows = form.rows().stream().filter(IndicatorRow::hasWeight).toList();
    if (!form.form().isScored() || rows.size() < FEWEST_ROWS) {
      return List.of(notApplicable(WHOLE_FORM, "no-scores"));
    }
    long blankActual = rows.stream().filter(row -> row.indicator().actual().isBlank()).count();
    long blankScore = rows.stream().filter(row -> row.indicator().score().isBlank()).count();
    BigDecimal limit = form.thresholds().notFilled().multiply(BigDecimal.valueOf(rows.size()));
    long worst = Math.max(blankActual, blankScore);
    FieldPath where = FieldPath.indicator(0, blankActual >= blankScore ? "actual" : "score");
    return List.of(
        BigDecimal.valueOf(worst).compareTo(limit) > 0
            ? disagrees(finding(Severity.WARNING, where).stating(String.valueOf(worst)).computing(String.valueOf(rows.size())))
            : agrees(where));
  }
}
