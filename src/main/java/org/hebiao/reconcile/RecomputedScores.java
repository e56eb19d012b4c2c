package org.hebiao.reconcile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.hebiao.form.FieldPath;
import org.hebiao.quantity.Interval;
import org.hebiao.quantity.PrintedNumber;

/**
 * What a reviewer would write beside the form: the scores the profile admits.
 *
 * @param execution the funds block, missing when it is not scored
 * @param rows scored indicator rows in printed order
 * @param groups by level-1 heading in printed order, without the funds block
 * @param total of all rows and the funds block, missing when a row cannot be scored
 * @param statedGrade printed grade, else the grade of the printed total
 */
public record RecomputedScores(
    Optional<Score> execution,
    List<Score> rows,
    List<Score> groups,
    Optional<Score> total,
    Optional<String> statedGrade,
    Optional<String> lowestGrade,
    Optional<String> highestGrade) {
  public RecomputedScores {
    rows = List.copyOf(rows);
    groups = List.copyOf(groups);
  }

  /**
   * One recomputed score.
   *
   * @param where field of the score; {@code level1:…} for a group
   * @param admissible lowest and highest score the profile admits; formulas differ, and a row of words gives a band
   * @param basis stable key of what the row's score rests on: {@code met}, {@code ratio}, {@code band}, {@code open}, {@code
   *     sum}, {@code execution}
   * @param admitted formulas whose lowest and highest results, every number taken as it is printed, are the bounds of {@code
   *     admissible}; the printed score is among them where rounding to whole points admits it; empty for sums
   */
  public record Score(FieldPath where, Optional<PrintedNumber> stated, Interval admissible, String basis, List<Expression> admitted) {
    public Score {
      admitted = List.copyOf(admitted);
    }

    public BigDecimal lowest() {
      return admissible.low();
    }

    public BigDecimal highest() {
      return admissible.high();
    }

    /**
     * Points the stated score lies above (positive) or below (negative) what is admissible; 0 inside, empty when no score is
     * stated.
     */
    public Optional<BigDecimal> difference() {
      return stated.map(
          score -> {
            Interval printed = score.rounded();
            if (printed.meets(admissible)) {
              return BigDecimal.ZERO;
            }
            return printed.isAbove(admissible)
                ? score.value().subtract(admissible.high())
                : score.value().subtract(admissible.low());
          });
    }
  }
}
