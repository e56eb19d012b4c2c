package org.hebiao.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.hebiao.archive.Submission.Facts;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of all submissions and their way from received to done. Each change names the states it may start from, so that a late answer of a dead reader
 * changes nothing. Methods join the transaction of the caller.
 */
public final class Submissions {
  private static final String COLUMNS =
      "id, organisation, sha256, name, media_type, size_bytes, source, received_at, received_by, state, stage, page, pages, attempts, deaths, code,"
          + " code_parameters, warnings, finished_at, guessed_year, guessed_department, guessed_title, stated_year, stated_department, stated_title";

  private final JdbcClient client;
  private final Clock clock;

  public Submissions(JdbcClient client, Clock clock) {
    this.client = client;
    this.clock = clock;
  }

  /** What registering gave. */
  public record Registered(Submission submission, boolean isNew) {}

  /** A row for bytes that are kept; the row that is there when the organisation has them already. */
  public Registered register(NewSubmission asked) {
    int inserted =
        client
            .sql(
                "insert into submission (organisation, sha256, name, media_type, size_bytes, source, received_at, received_by, state, stage)"
                    + " values (:organisation, :sha256, :name, :mediaType, :size, :source, :now, :by, 'RECEIVED', 'RECEIVE') on conflict do nothing")
            .param("organisation", asked.organisation())
            .param("sha256", asked.sha256().hex())
            .param("name", asked.name())
            .param("mediaType", asked.mediaType())
            .param("size", asked.size())
            .param("source", asked.source().name())
            .param("now", now())
            .param("by", asked.receivedBy())
            .update();
    Submission row = find(asked.organisation(), asked.sha256()).orElseThrow(() -> new IllegalStateException("row of " + asked.sha256() + " is gone"));
    asked.senderKey().ifPresent(key -> remember(asked.organisation(), key, row.id()));
    return new Registered(row, inserted == 1);
  }

  private void remember(String organisation, String key, long id) {
    client
        .sql("insert into idempotency_key (organisation, sender_key, submission_id) values (:organisation, :key, :id) on conflict do nothing")
        .param("organisation", organisation)
        .param("key", key)
        .param("id", id)
        .update();
  }

  /** The submission a sender named this way before. */
  public Optional<Submission> bySenderKey(String organisation, String key) {
    return client
        .sql("select " + COLUMNS + " from submission where id = (select submission_id from idempotency_key where organisation = :organisation and sender_key = :key)")
        .param("organisation", organisation)
        .param("key", key)
        .query(Submissions::row)
        .optional();
  }

  public Optional<Submission> find(long id) {
    return client.sql("select " + COLUMNS + " from submission where id = :id").param("id", id).query(Submissions::row).optional();
  }

  /** The submission, held until the end of the transaction: of several who want to change what belongs to it one comes after the other. */
  public Optional<Submission> hold(long id) {
    return client.sql("select " + COLUMNS + " from submission where id = :id for update").param("id", id).query(Submissions::row).optional();
  }

  public Optional<Submission> find(String organisation, Sha256 sha256) {
    return client
        .sql("select " + COLUMNS + " from submission where organisation = :organisation and sha256 = :sha256")
        .param("organisation", organisation)
        .param("sha256", sha256.hex())
        .query(Submissions::row)
        .optional();
  }

  /** Submissions that are in none of the final states, oldest first. */
  public List<Submission> unfinished() {
    return client
        .sql("select " + COLUMNS + " from submission where state not in ('DONE', 'FAILED') order by id")
        .query(Submissions::row)
        .list();
  }

  /** Whether any organisation keeps these bytes. */
  public boolean isKnown(Sha256 sha256) {
    return client.sql("select count(*) from submission where sha256 = :sha256").param("sha256", sha256.hex()).query(Long.class).single() > 0;
  }

  public boolean queued(long id) {
    return changed("update submission set state = 'QUEUED' where id = :id and state = 'RECEIVED'", id);
  }

  /** Begins a reading; false when the submission is at its end already. A reading cut off by a dead process begins again. */
  public boolean begin(long id) {
    return changed(
        "update submission set state = 'RUNNING', stage = 'RENDER', page = 0, attempts = attempts + 1 where id = :id and state in ('RECEIVED', 'QUEUED', 'RUNNING')",
        id);
  }

  /** Notes how far a reading is. */
  public void at(long id, String stage, int page, int pages) {
    client
        .sql("update submission set stage = :stage, page = :page, pages = :pages where id = :id and state = 'RUNNING'")
        .param("stage", stage)
        .param("page", page)
        .param("pages", pages)
        .param("id", id)
        .update();
  }

  /** A reader died over it; back to the queue. The answer is the number of deaths. */
  public int died(long id) {
    changed("update submission set state = 'QUEUED', deaths = deaths + 1 where id = :id and state = 'RUNNING'", id);
    return client.sql("select deaths from submission where id = :id").param("id", id).query(Integer.class).single();
  }

  /** Back to the queue for a reason outside of the file. */
  public void interrupted(long id) {
    changed("update submission set state = 'QUEUED' where id = :id and state = 'RUNNING'", id);
  }

  /** @param code what must be known of an outcome without fault, as NO_FORMS */
  public boolean done(long id, int pages, Facts guessed, Optional<String> code, List<String> warnings) {
    return client
            .sql(
                "update submission set state = 'DONE', stage = 'INDEX', page = :pages, pages = :pages, code = :code, code_parameters = null, warnings = :warnings, finished_at = :now,"
                    + " guessed_year = :year, guessed_department = :department, guessed_title = :title where id = :id and state = 'RUNNING'")
            .param("pages", pages)
            .param("code", code.orElse(null))
            .param("warnings", String.join(" ", warnings))
            .param("now", now())
            .param("year", guessed.year().isPresent() ? guessed.year().getAsInt() : null)
            .param("department", guessed.department().orElse(null))
            .param("title", guessed.title().orElse(null))
            .param("id", id)
            .update()
        == 1;
  }

  public boolean failed(long id, String code, List<String> parameters) {
    return client
            .sql(
                "update submission set state = 'FAILED', code = :code, code_parameters = :parameters, finished_at = :now"
                    + " where id = :id and state not in ('DONE', 'FAILED')")
            .param("code", code)
            .param("parameters", ParameterText.of(parameters))
            .param("now", now())
            .param("id", id)
            .update()
        == 1;
  }

  /** A person asks for another reading of what is at its end. */
  public boolean again(long id) {
    return changed(
        "update submission set state = 'QUEUED', stage = 'RECEIVE', page = 0, deaths = 0, finished_at = null where id = :id and state in ('DONE', 'FAILED')",
        id);
  }

  /** What a person says of year, department and title in place of what was printed; nothing where the printed text is to hold again. */
  public void state(long id, Facts facts) {
    client
        .sql("update submission set stated_year = :year, stated_department = :department, stated_title = :title where id = :id")
        .param("year", facts.year().isPresent() ? facts.year().getAsInt() : null)
        .param("department", facts.department().orElse(null))
        .param("title", facts.title().orElse(null))
        .param("id", id)
        .update();
  }

  private boolean changed(String sql, long id) {
    return client.sql(sql).param("id", id).update() == 1;
  }

  private OffsetDateTime now() {
    return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  static Submission row(ResultSet row, int number) throws SQLException {
    return new Submission(
        row.getLong("id"),
        row.getString("organisation"),
        new Sha256(row.getString("sha256")),
        row.getString("name"),
        row.getString("media_type"),
        row.getLong("size_bytes"),
        Source.valueOf(row.getString("source")),
        row.getTimestamp("received_at").toInstant(),
        row.getString("received_by"),
        State.valueOf(row.getString("state")),
        row.getString("stage"),
        row.getInt("page"),
        row.getInt("pages"),
        row.getInt("attempts"),
        row.getInt("deaths"),
        Optional.ofNullable(row.getString("code")),
        Optional.ofNullable(row.getString("code_parameters")).map(ParameterText::read).orElse(List.of()),
        row.getString("warnings").isEmpty() ? List.of() : List.of(row.getString("warnings").split(" ")),
        Optional.ofNullable(row.getTimestamp("finished_at")).map(Timestamp::toInstant),
        facts(row, "guessed"),
        facts(row, "stated"));
  }

  private static Facts facts(ResultSet row, String of) throws SQLException {
    int year = row.getInt(of + "_year");
    return new Facts(
        row.wasNull() ? OptionalInt.empty() : OptionalInt.of(year),
        Optional.ofNullable(row.getString(of + "_department")),
        Optional.ofNullable(row.getString(of + "_title")));
  }
}
