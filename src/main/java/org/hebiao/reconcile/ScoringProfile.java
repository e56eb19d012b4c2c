package org.hebiao.reconcile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.hebiao.quantity.Interval;
import org.hebiao.quantity.MoneyUnit;

/**
 * How a jurisdiction scores its forms: every threshold the rules use.
 *
 * @param evidence V read in published rules or forms, M well known but not read in full, S deduced from one annex
 * @param level1 points of the level-1 groups, empty when the profile prescribes none
 * @param executionWeight points of the execution rate, empty when execution is an ordinary row or not scored
 * @param total points of the whole form
 * @param bands shares of the weight for wording: reached, partly, not reached
 * @param formulas admitted for a quantity that missed its target
 * @param grades best first
 * @param capsExecution false when the execution score may exceed its weight
 * @param notApplicable what becomes of the weight of 不适用 rows
 */
public record ScoringProfile(
    String id,
    Text title,
    String evidence,
    List<GroupWeight> level1,
    Optional<BigDecimal> executionWeight,
    BigDecimal total,
    MoneyUnit unit,
    Bands bands,
    List<Formula> formulas,
    List<Grade> grades,
    boolean capsExecution,
    boolean detailRowsScored,
    boolean scoresCostByShare,
    NotApplicablePolicy notApplicable,
    Thresholds thresholds) {
  public ScoringProfile {
    level1 = List.copyOf(level1);
    formulas = List.copyOf(formulas);
    grades = List.copyOf(grades);
  }

  /** Points of one level-1 group; {@code name} joins the headings with +: 效益+满意度. */
  public record GroupWeight(String name, BigDecimal points) {
    public List<String> headings() {
      return List.of(name.split("\\+"));
    }
  }

  /** Lowest share of the weight for reached and for partly reached wording. */
  public record Bands(BigDecimal reached, BigDecimal partly) {
    public Interval reachedShare() {
      return new Interval(reached, BigDecimal.ONE);
    }

    public Interval partlyShare() {
      return new Interval(partly, reached);
    }

    public Interval notReachedShare() {
      return new Interval(BigDecimal.ZERO, partly);
    }
  }

  /** Formula for a quantity that missed its target. */
  public enum Formula {
    /** weight × actual ÷ target; for ceilings weight × target ÷ actual. */
    RATIO,
    /** The same with the ratio first rounded to the hundredth. */
    ROUNDED_RATIO,
    /** Ceilings: weight × (1 − (actual − target) ÷ target), none from twice the target on. */
    LINEAR
  }

  /** What becomes of the weight of rows that are not applicable. */
  public enum NotApplicablePolicy {
    ZERO_WEIGHT,
    RESCALED
  }

  /** 优, 良, 中, 差 from {@code from} points on, of 100. */
  public record Grade(String name, BigDecimal from) {}

  /** Grade of a score. */
  public Optional<String> gradeOf(BigDecimal score) {
    return grades.stream().filter(grade -> score.compareTo(grade.from()) >= 0).map(Grade::name).findFirst();
  }
}
