package org.hebiao.archive;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Lists of submissions, newest first, with exact totals. */
public final class SubmissionList {
  private final JdbcClient client;

  public SubmissionList(JdbcClient client) {
    this.client = client;
  }

  /**
   * What is asked for; what is empty does not restrict.
   *
   * @param states any of these
   * @param name part of the file name
   */
  public record Filter(String organisation, List<State> states, OptionalInt year, Optional<String> department, Optional<String> name, Optional<String> code) {
    public Filter {
      states = List.copyOf(states);
    }

    public static Filter all(String organisation) {
      return new Filter(organisation, List.of(), OptionalInt.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
  }

  /** Submissions before {@code before} in the list, {@code limit} at most. */
  public List<Submission> page(Filter filter, OptionalLong before, int limit) {
    String cursor = before.isPresent() ? " and id < :before" : "";
    StatementSpec statement = statement("select * from submission", filter, cursor + " order by id desc limit :limit").param("limit", limit);
    return (before.isPresent() ? statement.param("before", before.getAsLong()) : statement).query(Submissions::row).list();
  }

  public long count(Filter filter) {
    return statement("select count(*) from submission", filter, "").query(Long.class).single();
  }

  /** What there is to see of the forms of one submission. */
  public record Tally(long forms, long errors, long warnings, long hints) {}

  public Tally tally(long submission) {
    return client
        .sql(
            "select count(*) as forms, coalesce(sum(errors), 0) as errors, coalesce(sum(warnings), 0) as warnings, coalesce(sum(hints), 0) as hints"
                + " from form_summary where submission_id = :id")
        .param("id", submission)
        .query((row, number) -> new Tally(row.getLong("forms"), row.getLong("errors"), row.getLong("warnings"), row.getLong("hints")))
        .single();
  }

  /** Failures by code, for "retry this group". */
  public Map<String, Long> failures(String organisation) {
    Map<String, Long> groups = new TreeMap<>();
    client
        .sql("select code, count(*) as n from submission where organisation = :organisation and state = 'FAILED' group by code")
        .param("organisation", organisation)
        .query((row, number) -> groups.put(row.getString("code"), row.getLong("n")))
        .list();
    return groups;
  }

  /** All failures of one code. */
  public List<Submission> failed(String organisation, String code) {
    return client
        .sql("select * from submission where organisation = :organisation and state = 'FAILED' and code = :code order by id")
        .param("organisation", organisation)
        .param("code", code)
        .query(Submissions::row)
        .list();
  }

  private StatementSpec statement(String select, Filter filter, String end) {
    StringBuilder sql = new StringBuilder(select).append(" where organisation = :organisation");
    if (!filter.states().isEmpty()) {
      sql.append(" and state in (:states)");
    }
    filter.year().ifPresent(year -> sql.append(" and coalesce(stated_year, guessed_year) = :year"));
    filter.department().ifPresent(department -> sql.append(" and coalesce(stated_department, guessed_department) like :department escape '!'"));
    filter.name().ifPresent(name -> sql.append(" and lower(name) like :name escape '!'"));
    filter.code().ifPresent(code -> sql.append(" and code = :code"));
    StatementSpec statement = client.sql(sql + end).param("organisation", filter.organisation());
    if (!filter.states().isEmpty()) {
      statement = statement.param("states", filter.states().stream().map(State::name).toList());
    }
    if (filter.year().isPresent()) {
      statement = statement.param("year", filter.year().getAsInt());
    }
    if (filter.department().isPresent()) {
      statement = statement.param("department", containing(filter.department().get()));
    }
    if (filter.name().isPresent()) {
      statement = statement.param("name", containing(filter.name().get().toLowerCase(Locale.ROOT)));
    }
    if (filter.code().isPresent()) {
      statement = statement.param("code", filter.code().get());
    }
    return statement;
  }

  private static String containing(String part) {
    return "%" + part.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
  }
}
