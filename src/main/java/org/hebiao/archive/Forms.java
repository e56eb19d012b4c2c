package org.hebiao.archive;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.hebiao.archive.FormSummary.FindingLine;
import org.hebiao.quantity.NumberReader;
import org.hebiao.quantity.PrintedNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One line for each form and each finding, derived from readings and corrections. Methods join the transaction of the caller. */
public final class Forms {
  private static final int LONGEST_TEXT = 1_000;

  /** Digits before the point of the column of totals. */
  private static final int LARGEST_TOTAL_DIGITS = 20;

  /** Characters of a rate or a total; people can type more. */
  private static final int LONGEST_NUMBER = 64;

  private static final int LONGEST_PLACE = 200;

  /** A form of thousands of rows can have as many findings, which are too many for a statement each. */
  private static final int FINDINGS_A_STATEMENT = 500;

  /** Yuan; nothing that is sought by its amount is larger, and the column holds no more. */
  private static final BigDecimal LARGEST_AMOUNT = new BigDecimal("1e21");

  /** Points; more is a misprint, and the column holds no more. */
  private static final BigDecimal MOST_POINTS = new BigDecimal("99999999");

  private final JdbcClient client;

  public Forms(JdbcClient client) {
    this.client = client;
  }

  /** Puts these lines in the place of all lines of the submission. */
  public void replace(long submission, List<FormSummary> forms) {
    client.sql("delete from finding_summary where submission_id = :id").param("id", submission).update();
    client.sql("delete from form_summary where submission_id = :id").param("id", submission).update();
    forms.forEach(form -> insert(submission, form));
  }

  /** Puts one line in the place of that with its number. */
  public void replace(long submission, FormSummary form) {
    client
        .sql("delete from finding_summary where submission_id = :id and form_number = :number")
        .param("id", submission)
        .param("number", form.number())
        .update();
    client
        .sql("delete from form_summary where submission_id = :id and form_number = :number")
        .param("id", submission)
        .param("number", form.number())
        .update();
    insert(submission, form);
  }

  private void insert(long submission, FormSummary form) {
    client
        .sql(
            "insert into form_summary (submission_id, form_number, kind, layout, title, project, department, fiscal_year, project_year, annual_budget, executed,"
                + " execution_rate, total, recomputed_total, checked, checkable, errors, warnings, hints, points_at_stake, first_page, complete,"
                + " needs_review, total_value) values (:id, :number, :kind, :layout, :title, :project, :department, :year, :projectYear, :budget, :executed, :rate, :total,"
                + " :recomputed, :checked, :checkable, :errors, :warnings, :hints, :stake, :page, :complete, :review, :totalValue)")
        .param("id", submission)
        .param("number", form.number())
        .param("kind", form.kind())
        .param("layout", form.layout())
        .param("title", cut(form.title(), LONGEST_TEXT))
        .param("project", cut(form.project(), LONGEST_TEXT))
        .param("department", cut(form.department(), LONGEST_TEXT))
        .param("year", form.year().isPresent() ? form.year().getAsInt() : null)
        .param("projectYear", form.projectYear())
        .param("budget", form.annualBudget().filter(Forms::fits).orElse(null))
        .param("executed", form.executed().filter(Forms::fits).orElse(null))
        .param("rate", cut(form.executionRate(), LONGEST_NUMBER))
        .param("total", cut(form.total(), LONGEST_NUMBER))
        .param("recomputed", cut(form.recomputedTotal(), LONGEST_NUMBER))
        .param("checked", form.checked())
        .param("checkable", form.checkable())
        .param("errors", form.errors())
        .param("warnings", form.warnings())
        .param("hints", form.hints())
        .param("stake", form.pointsAtStake().min(MOST_POINTS))
        .param("page", form.firstPage())
        .param("complete", form.complete())
        .param("review", form.needsReview())
        .param("totalValue", NumberReader.points(form.total()).asNumber().map(PrintedNumber::value).filter(Forms::isStorable).orElse(null))
        .update();
    for (int first = 0; first < form.findings().size(); first += FINDINGS_A_STATEMENT) {
      insert(submission, form, first, Math.min(first + FINDINGS_A_STATEMENT, form.findings().size()));
    }
  }

  /** Keeps what came of the rules on a form; its line has to be there. They go when the line is replaced. */
  public void tally(long submission, int form, List<RuleTally> tallies) {
    if (tallies.isEmpty()) {
      return;
    }
    String row = "(" + submission + ", " + form + ", ?, ?, ?, ?)";
    List<Object> values = new ArrayList<>();
    tallies.forEach(tally -> values.addAll(List.of(tally.rule(), tally.agrees(), tally.disagrees(), tally.notChecked())));
    client
        .sql(
            "insert into rule_tally (submission_id, form_number, rule, agrees, disagrees, not_checked) values "
                + String.join(", ", Collections.nCopies(tallies.size(), row)))
        .params(values)
        .update();
  }

  private void insert(long submission, FormSummary form, int first, int end) {
    List<Object> values = new ArrayList<>();
    for (int i = first; i < end; i++) {
      FindingLine finding = form.findings().get(i);
      values.addAll(
          List.of(
              submission, form.number(), i, finding.rule(), finding.severity(), cut(finding.place(), LONGEST_PLACE), finding.pointsAtStake().min(MOST_POINTS)));
    }
    String rows = String.join(", ", Collections.nCopies(end - first, "(?, ?, ?, ?, ?, ?, ?)"));
    client
        .sql("insert into finding_summary (submission_id, form_number, position, rule, severity, place, points_at_stake) values " + rows)
        .params(values)
        .update();
  }

  /** Whether a printed total is a number the column can hold. */
  private static boolean isStorable(BigDecimal value) {
    return value.precision() - value.scale() <= LARGEST_TOTAL_DIGITS;
  }

  private static String cut(String text, int longest) {
    return AuditLog.storable(text.substring(0, Math.min(longest, text.length())));
  }

  private static boolean fits(BigDecimal yuan) {
    return yuan.abs().compareTo(LARGEST_AMOUNT) <= 0;
  }

  /** Forms of a submission in printed order, each with its findings. */
  public List<FormSummary> of(long submission) {
    List<FormSummary> forms = new ArrayList<>();
    for (FormSummary form :
        client.sql("select * from form_summary where submission_id = :id order by form_number").param("id", submission).query(Forms::row).list()) {
      List<FindingLine> findings =
          client
              .sql("select * from finding_summary where submission_id = :id and form_number = :number order by position")
              .param("id", submission)
              .param("number", form.number())
              .query((row, n) -> new FindingLine(row.getString("rule"), row.getString("severity"), row.getString("place"), row.getBigDecimal("points_at_stake")))
              .list();
      forms.add(with(form, findings));
    }
    return forms;
  }

  public long count(long submission) {
    return client.sql("select count(*) from form_summary where submission_id = :id").param("id", submission).query(Long.class).single();
  }

  private static FormSummary with(FormSummary form, List<FindingLine> findings) {
    return new FormSummary(
        form.number(), form.kind(), form.layout(), form.title(), form.project(), form.department(), form.year(), form.projectYear(), form.annualBudget(), form.executed(),
        form.executionRate(), form.total(), form.recomputedTotal(), form.checked(), form.checkable(), form.errors(), form.warnings(), form.hints(),
        form.pointsAtStake(), form.firstPage(), form.complete(), form.needsReview(), findings);
  }

  static FormSummary row(ResultSet row, int number) throws SQLException {
    int year = row.getInt("fiscal_year");
    OptionalInt fiscalYear = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(year);
    return new FormSummary(
        row.getInt("form_number"), row.getString("kind"), row.getString("layout"), row.getString("title"), row.getString("project"),
        row.getString("department"), fiscalYear, row.getString("project_year"), amount(row, "annual_budget"), amount(row, "executed"), row.getString("execution_rate"),
        row.getString("total"), row.getString("recomputed_total"), row.getInt("checked"), row.getInt("checkable"), row.getInt("errors"),
        row.getInt("warnings"), row.getInt("hints"), row.getBigDecimal("points_at_stake"), row.getInt("first_page"), row.getBoolean("complete"),
        row.getBoolean("needs_review"), List.of());
  }

  private static Optional<BigDecimal> amount(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getBigDecimal(column));
  }
}
