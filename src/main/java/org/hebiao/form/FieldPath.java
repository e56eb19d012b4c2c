package org.hebiao.form;

/**
 * Name of a field's place in a form, the same in findings, reports and corrections: {@code header.projectName}, {@code funds.total.executed}, {@code
 * funds.unit}, {@code funds.points}, {@code goals.expected}, {@code goals[1].actual}, {@code indicators[3].score}, {@code totalWeight}, {@code
 * totalScore}, {@code grade}, {@code level1:产出}, {@code year}, {@code title}.
 */
public record FieldPath(String text) {
  public static final FieldPath PROJECT_NAME = new FieldPath("header.projectName");
  public static final FieldPath PROJECT_AMOUNT = new FieldPath("header.projectAmount");
  public static final FieldPath DEPARTMENT = new FieldPath("header.department");
  public static final FieldPath IMPLEMENTING_UNIT = new FieldPath("header.implementingUnit");
  public static final FieldPath FUNDS_UNIT = new FieldPath("funds.unit");
  public static final FieldPath FUNDS_POINTS = new FieldPath("funds.points");
  public static final FieldPath TOTAL_WEIGHT = new FieldPath("totalWeight");
  public static final FieldPath TOTAL_SCORE = new FieldPath("totalScore");
  public static final FieldPath GRADE = new FieldPath("grade");
  public static final FieldPath YEAR = new FieldPath("year");
  public static final FieldPath TITLE = new FieldPath("title");

  /** {@code field} is the component's name in {@link FundsRow}; {@code role} as {@link FundsTable#roles()} numbers it (total, fiscal, other2). */
  public static FieldPath funds(String role, String field) {
    return new FieldPath("funds." + role + "." + field);
  }

  /** {@code field} is the component's name in {@link Indicator}. */
  public static FieldPath indicator(int index, String field) {
    return new FieldPath("indicators[" + index + "]." + field);
  }

  /** {@code side} is {@code expected} or {@code actual}. */
  public static FieldPath goal(int index, String side) {
    return new FieldPath(index == 0 ? "goals." + side : "goals[" + index + "]." + side);
  }

  /** All rows under one level-1 heading. */
  public static FieldPath level1(String heading) {
    return new FieldPath("level1:" + heading);
  }

  /** {@code index} counts the notes of the form. */
  public static FieldPath note(int index) {
    return new FieldPath("notes[" + index + "]");
  }

  @Override
  public String toString() {
    return text;
  }
}
