package org.hebiao.archive;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the rules found in the whole archive. One pass over a line a rule and form: some tenths of a second at ten thousand forms. */
public final class RuleFigures {
  private static final String FROM = " from rule_tally t join submission s on s.id = t.submission_id where s.organisation = :organisation and s.state = 'DONE'";

  private final JdbcClient client;

  public RuleFigures(JdbcClient client) {
    this.client = client;
  }

  /**
   * Checks of one rule and the forms they were made on.
   *
   * @param forms on which it had something to check
   * @param disagreeing forms with a finding of it
   */
  public record Figures(long forms, long disagreeing, long agrees, long disagrees, long notChecked) {
    public static final Figures NONE = new Figures(0, 0, 0, 0, 0);
  }

  /** By rule; rules that had nothing to check so far are absent. */
  public Map<String, Figures> all(String organisation) {
    Map<String, Figures> figures = new LinkedHashMap<>();
    client
        .sql(
            "select t.rule, count(*) as forms, sum(case when t.disagrees > 0 then 1 else 0 end) as disagreeing, sum(t.agrees) as agrees,"
                + " sum(t.disagrees) as disagrees, sum(t.not_checked) as not_checked" + FROM + " group by t.rule")
        .param("organisation", organisation)
        .query(
            (row, n) ->
                figures.put(
                    row.getString("rule"),
                    new Figures(row.getLong("forms"), row.getLong("disagreeing"), row.getLong("agrees"), row.getLong("disagrees"), row.getLong("not_checked"))))
        .list();
    return figures;
  }

  /** Forms whose checks are counted; forms read before there were counts are not among them until they are read again. */
  public long forms(String organisation) {
    return client
        .sql("select count(*) from (select distinct t.submission_id, t.form_number" + FROM + ") counted")
        .param("organisation", organisation)
        .query(Long.class)
        .single();
  }
}
