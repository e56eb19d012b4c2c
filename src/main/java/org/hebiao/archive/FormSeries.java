package org.hebiao.archive;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Finds forms of an organisation that may be versions of a form, or the same paper read twice, by their lines for lists. */
public final class FormSeries {
  private static final String SELECT =
      "select s.id, s.name, s.received_at, f.form_number from form_summary f join submission s on s.id = f.submission_id"
          + " where s.organisation = :organisation and s.state = 'DONE'";

  private static final String NEWEST_FIRST = " order by s.received_at desc, s.id desc, f.form_number desc limit :most";

  private final JdbcClient client;

  public FormSeries(JdbcClient client) {
    this.client = client;
  }

  /**
   * A form by the submission it came with.
   *
   * @param name of the file
   */
  public record Member(long submission, int form, String name, Instant received) {}

  /** Forms of the same project and year, the form itself among them, newest first. */
  public List<Member> ofProjectYear(String organisation, String projectYear, int most) {
    return members(client.sql(SELECT + " and f.project_year = :key" + NEWEST_FIRST).param("key", projectYear), organisation, most);
  }

  /** Forms of the same year with the same 全年预算数, 全年执行数 and total, whatever project they name, newest first; none for a form that lacks one of these. */
  public List<Member> ofFigures(String organisation, long submission, int form, int most) {
    return members(
        client
            .sql(
                SELECT
                    + " and exists (select 1 from form_summary o where o.submission_id = :id and o.form_number = :form and o.fiscal_year = f.fiscal_year"
                    + " and o.annual_budget = f.annual_budget and o.executed = f.executed and o.total = f.total and o.total <> '')"
                    + NEWEST_FIRST)
            .param("id", submission)
            .param("form", form),
        organisation,
        most);
  }

  private static List<Member> members(StatementSpec statement, String organisation, int most) {
    return statement
        .param("organisation", organisation)
        .param("most", most)
        .query((row, n) -> new Member(row.getLong(1), row.getInt(4), row.getString(2), row.getObject(3, OffsetDateTime.class).toInstant()))
        .list();
  }
}
