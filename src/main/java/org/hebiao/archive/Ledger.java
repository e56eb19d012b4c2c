package org.hebiao.archive;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hebiao.archive.LedgerArrangement.Grouping;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger (台账): every form of every file that is done, a line each, with exact counts. Lists of forms and lists of findings obey one filter. */
public final class Ledger {
  /** Rows the database hands over at a time while a whole list is taken out. */
  private static final int FETCHED = 500;

  /** Values of a filter that a person may choose from; more are found by typing. */
  private static final int CHOICES = 500;

  private static final String FORMS = " from form_summary f join submission s on s.id = f.submission_id";
  private static final String FINDINGS =
      " from finding_summary d join form_summary f on f.submission_id = d.submission_id and f.form_number = d.form_number"
          + " join submission s on s.id = d.submission_id";
  private static final String FORM_COLUMNS = "select f.*, s.name, s.source, s.received_at";
  private static final String FINDING_COLUMNS =
      "select d.submission_id, s.name, d.form_number, d.position, f.fiscal_year, f.department, f.project, d.rule, d.severity, d.place, d.points_at_stake";

  private final JdbcClient client;
  private final TransactionTemplate transactions;

  public Ledger(Database database) {
    this.client = database.client();
    this.transactions = new TransactionTemplate(database.transactions().getTransactionManager());
    this.transactions.setReadOnly(true);
  }

  /** What is known of all rows of a filter, or of one group of them. */
  public record Totals(long forms, long files, long errors, long warnings, long hints, long review, BigDecimal pointsAtStake) {}

  /** A row and those behind it: where the next page of a list in standard order begins. */
  public record After(long submission, int form, int position) {}

  public Totals totals(LedgerFilter filter) {
    return LedgerCondition.ofForms(filter).statement(client, "select " + sums() + FORMS, "").query((row, n) -> totals(row)).single();
  }

  /** Totals of each group, by its key. */
  public Map<String, Totals> groups(LedgerFilter filter, Grouping grouping) {
    Map<String, Totals> groups = new LinkedHashMap<>();
    LedgerCondition.ofForms(filter)
        .statement(client, "select " + grouping.value() + " as group_key, " + sums() + FORMS, " group by " + grouping.value())
        .query((row, n) -> groups.put(row.getString("group_key"), totals(row)))
        .list();
    return groups;
  }

  private static String sums() {
    return "count(*) as forms, count(distinct f.submission_id) as files, coalesce(sum(f.errors), 0) as errors, coalesce(sum(f.warnings), 0) as warnings,"
        + " coalesce(sum(f.hints), 0) as hints, coalesce(sum(case when f.needs_review then 1 else 0 end), 0) as review,"
        + " coalesce(sum(f.points_at_stake), 0) as stake";
  }

  private static Totals totals(ResultSet row) throws SQLException {
    return new Totals(
        row.getLong("forms"), row.getLong("files"), row.getLong("errors"), row.getLong("warnings"), row.getLong("hints"), row.getLong("review"),
        row.getBigDecimal("stake"));
  }

  /** Rows of a page as a person turns them. */
  public List<LedgerRow> page(LedgerFilter filter, LedgerArrangement arrangement, long offset, int limit) {
    return LedgerCondition.ofForms(filter)
        .statement(client, FORM_COLUMNS + FORMS, arrangement.sql() + " limit " + limit + " offset " + offset)
        .query(Ledger::row)
        .list();
  }

  /** Rows behind one row, newest file first, forms as printed: the same cost at any depth. */
  public List<LedgerRow> after(LedgerFilter filter, Optional<After> after, int limit) {
    LedgerCondition condition = LedgerCondition.ofForms(filter);
    after.ifPresent(
        last ->
            condition
                .and("(f.submission_id < :last or f.submission_id = :last and f.form_number > :lastForm)", "last", last.submission())
                .value("lastForm", last.form()));
    return condition.statement(client, FORM_COLUMNS + FORMS, LedgerArrangement.NEWEST.sql() + " limit " + limit).query(Ledger::row).list();
  }

  public Optional<LedgerRow> find(String organisation, long submission, int form) {
    return LedgerCondition.ofForms(LedgerFilter.all(organisation))
        .and("f.submission_id = :submission", "submission", submission)
        .and("f.form_number = :form", "form", form)
        .statement(client, FORM_COLUMNS + FORMS, "")
        .query(Ledger::row)
        .optional();
  }

  /** Every row as it stands at one moment, one after another; none is held longer than it is told. */
  public void each(LedgerFilter filter, LedgerArrangement arrangement, Consumer<LedgerRow> told) {
    transactions.executeWithoutResult(
        status -> {
          try (Stream<LedgerRow> rows =
              LedgerCondition.ofForms(filter).statement(client, FORM_COLUMNS + FORMS, arrangement.sql()).withFetchSize(FETCHED).query(Ledger::row).stream()) {
            rows.forEach(told);
          }
        });
  }

  public long countFindings(LedgerFilter filter) {
    return LedgerCondition.ofFindings(filter).statement(client, "select count(*)" + FINDINGS, "").query(Long.class).single();
  }

  /** Findings behind one finding, newest file first, gravest first in a form. */
  public List<FindingRow> findingsAfter(LedgerFilter filter, Optional<After> after, int limit) {
    LedgerCondition condition = LedgerCondition.ofFindings(filter);
    after.ifPresent(
        last ->
            condition
                .and(
                    "(d.submission_id < :last or d.submission_id = :last and (d.form_number > :lastForm or d.form_number = :lastForm and d.position > :lastPosition))",
                    "last",
                    last.submission())
                .value("lastForm", last.form())
                .value("lastPosition", last.position()));
    return condition
        .statement(client, FINDING_COLUMNS + FINDINGS, " order by d.submission_id desc, d.form_number, d.position limit " + limit)
        .query(Ledger::finding)
        .list();
  }

  /** The gravest finding of a form. */
  public Optional<FindingRow> gravest(long submission, int form) {
    return client
        .sql(FINDING_COLUMNS + FINDINGS + " where d.submission_id = :submission and d.form_number = :form order by d.position limit 1")
        .param("submission", submission)
        .param("form", form)
        .query(Ledger::finding)
        .optional();
  }

  /** Every finding, in the order its form has in the list of forms. */
  public void eachFinding(LedgerFilter filter, LedgerArrangement arrangement, Consumer<FindingRow> told) {
    transactions.executeWithoutResult(
        status -> {
          try (Stream<FindingRow> rows =
              LedgerCondition.ofFindings(filter)
                  .statement(client, FINDING_COLUMNS + FINDINGS, arrangement.sql() + ", d.position")
                  .withFetchSize(FETCHED)
                  .query(Ledger::finding)
                  .stream()) {
            rows.forEach(told);
          }
        });
  }

  /** Years that occur, newest first; absent means that forms without a year occur. */
  public List<OptionalInt> years(String organisation) {
    return LedgerCondition.ofForms(LedgerFilter.all(organisation))
        .statement(client, "select distinct f.fiscal_year" + FORMS, " order by 1 desc nulls last")
        .query((row, n) -> year(row))
        .list();
  }

  /** Departments that occur, those with most forms first. */
  public List<String> departments(String organisation) {
    return LedgerCondition.ofForms(LedgerFilter.all(organisation))
        .statement(client, "select f.department" + FORMS, " group by f.department order by count(*) desc, f.department limit " + CHOICES)
        .query(String.class)
        .list();
  }

  private static LedgerRow row(ResultSet row, int number) throws SQLException {
    return new LedgerRow(
        row.getLong("submission_id"),
        row.getString("name"),
        Source.valueOf(row.getString("source")),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        Forms.row(row, number));
  }

  private static FindingRow finding(ResultSet row, int number) throws SQLException {
    return new FindingRow(
        row.getLong("submission_id"), row.getString("name"), row.getInt("form_number"), row.getInt("position"), year(row), row.getString("department"),
        row.getString("project"), row.getString("rule"), row.getString("severity"), row.getString("place"), row.getBigDecimal("points_at_stake"));
  }

  private static OptionalInt year(ResultSet row) throws SQLException {
    int year = row.getInt("fiscal_year");
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(year);
  }
}
