package org.hebiao.report;

import java.math.BigDecimal;
import org.hebiao.reconcile.Expression;
import org.hebiao.reconcile.RecomputedScores;

/** Recomputed scores as people write them. */
public final class ScoreText {
  private ScoreText() {}

  /** 9.77, or 8–10 when more than one score is admissible. */
  public static String range(RecomputedScores.Score score) {
    String low = Expression.show(score.lowest());
    String high = Expression.show(score.highest());
    return low.equals(high) ? low : low + "–" + high;
  }

  /** +0.5, −0.23. */
  static String signed(BigDecimal difference) {
    String digits = Expression.show(difference.abs());
    return difference.signum() > 0 ? "+" + digits : difference.signum() < 0 ? "−" + digits : digits;
  }
}
