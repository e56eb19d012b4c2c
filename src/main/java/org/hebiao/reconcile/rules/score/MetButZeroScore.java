package org.hebiao.reconcile.rules.score;

import java.util.ArrayList;
import java.util.List;
import org.hebiao.reconcile.Cause;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.Finding;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FormRule;
import org.hebiao.reconcile.IndicatorRow;
import org.hebiao.reconcile.Severity;
import org.hebiao.target.Target;

/** A row that reached its target does not score zero. */
public final class MetButZeroScore implements FormRule {
  private static final int SHORTEST_COMMON_WORDING = 2;

  @Override
  public List<Check> check(FormCase form) {
    List<Check> checks = new ArrayList<>();
    for (IndicatorRow row : form.rows()) {
      if (row.isScored() && !row.isNotApplicable()) {
        checks.add(row.scoresZero() ? judge(row) : agrees(row.path("score")));
      }
    }
    return orNothing(checks, "no-scores");
  }

  private Check judge(IndicatorRow row) {
    return switch (row.attainment().state()) {
      case MET -> disagrees(found(Severity.ERROR, row));
      case NOT_MET -> agrees(row.path("score"));
      case UNDECIDED ->
          isShortened(row)
              ? disagrees(found(Severity.WARNING, row))
              : undecided(row.path("score"), row.path("target"), row.path("actual"));
    };
  }

  private Finding found(Severity severity, IndicatorRow row) {
    return finding(severity, row.path("score"))
        .stating(row.indicator().score().raw().strip())
        .computing(row.actualText() + " / " + row.targetText())
        .saying("target", row.targetText())
        .saying("actual", row.actualText())
        .saying("weight", row.indicator().weight().raw().strip())
        .because(Cause.ENTRY_ERROR)
        .restingOn(row.path("target"), row.path("actual"), row.path("weight"))
        .staking(row.weightValue());
  }

  /** The result is the target with words left out at its end: 全年适用, 全年. */
  private static boolean isShortened(IndicatorRow row) {
    String target = row.targetText();
    String actual = row.actualText();
    boolean words =
        row.target().filter(value -> value instanceof Target.Quality).isPresent()
            && row.actual().filter(value -> value instanceof Target.Quality).isPresent();
    return words && actual.length() >= SHORTEST_COMMON_WORDING && (target.startsWith(actual) || actual.startsWith(target));
  }
}
