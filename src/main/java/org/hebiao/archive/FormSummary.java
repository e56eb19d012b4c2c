package org.hebiao.archive;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One line a form, for lists.
 *
 * @param number from 1, in printed order
 * @param projectYear the same for all forms of one project and year, empty for a form that does not say them
 * @param annualBudget 全年预算数 of the total row in yuan
 * @param executed 全年执行数 of the total row in yuan
 * @param executionRate as printed, empty where none is
 * @param total 自评总分 as printed
 * @param recomputedTotal what the profile admits, empty when it cannot be said
 * @param findings gravest first
 * @param needsReview whether it holds anything a person has to look at
 */
public record FormSummary(
    int number,
    String kind,
    String layout,
    String title,
    String project,
    String department,
    OptionalInt year,
    String projectYear,
    Optional<BigDecimal> annualBudget,
    Optional<BigDecimal> executed,
    String executionRate,
    String total,
    String recomputedTotal,
    int checked,
    int checkable,
    int errors,
    int warnings,
    int hints,
    BigDecimal pointsAtStake,
    int firstPage,
    boolean complete,
    boolean needsReview,
    List<FindingLine> findings) {
  public FormSummary {
    findings = List.copyOf(findings);
  }

  /** One line a finding. */
  public record FindingLine(String rule, String severity, String place, BigDecimal pointsAtStake) {}
}
