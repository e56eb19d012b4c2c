package org.hebiao.archive;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * The audit log (审计日志): append-only, each entry bound to the one before by its hash. An entry is kept if and only if the action it tells of is kept,
 * because it is written in the transaction of the action. Writers stand in one line (a row lock on the end of the chain until their transaction ends), on
 * H2 and PostgreSQL alike: append as the last step of a transaction. Thread-safe.
 *
 * <p>Who can write to the database can write a whole new chain; who wants to be safe from that notes the hash of the last entry elsewhere now and then.
 */
public final class AuditLog {
  /** Entries fetched at a time when the whole log is looked through. */
  private static final int BATCH = 1000;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient client;
  private final Clock clock;

  public AuditLog(JdbcClient client, Clock clock) {
    this.client = client;
    this.clock = clock;
  }

  private record Head(long sequence, String hash) {}

  /**
   * Writes an entry in the transaction of the caller; without one it refuses.
   *
   * @param actor name of the account, or 本机用户
   * @param action stable key, such as {@code account.create}
   * @param subject what it was done to, such as an id
   * @param detail what else is to be known: old and new values, reasons
   */
  public AuditEntry append(String actor, String action, String subject, Map<String, String> detail) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("an audit entry belongs into the transaction of its action: " + action);
    }
    Head head =
        client
            .sql("select sequence, hash from audit_head where id = 1 for update")
            .query((row, n) -> new Head(row.getLong(1), row.getString(2)))
            .single();
    AuditEntry entry =
        AuditEntry.sealed(
            head.sequence() + 1,
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            storable(actor),
            storable(action),
            storable(subject),
            storable(JSON.writeValueAsString(new TreeMap<>(detail))),
            head.hash());
    client
        .sql("insert into audit_entry (sequence, happened_at, actor, action, subject, detail, previous, hash) values (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            entry.sequence(),
            entry.at().atOffset(ZoneOffset.UTC),
            entry.actor(),
            entry.action(),
            entry.subject(),
            entry.detail(),
            entry.previous(),
            entry.hash())
        .update();
    client.sql("update audit_head set sequence = ?, hash = ? where id = 1").params(entry.sequence(), entry.hash()).update();
    return entry;
  }

  /** The newest entries before a sequence number, newest first. */
  public List<AuditEntry> before(long sequence, int limit) {
    return client
        .sql("select * from audit_entry where sequence < ? order by sequence desc limit ?")
        .params(sequence, limit)
        .query(AuditLog::entry)
        .list();
  }

  /** Looks through the whole log; linear in its length. What is appended meanwhile is not looked at. */
  public AuditVerdict verify() {
    Head head = client.sql("select sequence, hash from audit_head where id = 1").query((row, n) -> new Head(row.getLong(1), row.getString(2))).single();
    String previous = AuditEntry.ORIGIN;
    long next = 1;
    while (next <= head.sequence()) {
      List<AuditEntry> batch = from(next, head.sequence());
      for (AuditEntry entry : batch) {
        if (entry.sequence() != next) {
          return new AuditVerdict.Broken(next, AuditVerdict.Fault.MISSING);
        }
        if (!entry.isGenuine()) {
          return new AuditVerdict.Broken(next, AuditVerdict.Fault.CHANGED);
        }
        if (!entry.previous().equals(previous)) {
          return new AuditVerdict.Broken(next, AuditVerdict.Fault.NOT_LINKED);
        }
        previous = entry.hash();
        next++;
      }
      if (batch.isEmpty()) {
        return new AuditVerdict.Broken(next, AuditVerdict.Fault.MISSING);
      }
    }
    if (!head.hash().equals(previous)) {
      return new AuditVerdict.Broken(head.sequence(), AuditVerdict.Fault.NOT_LINKED);
    }
    return behind(head);
  }

  /** An entry behind the end is honest only if the end has moved since, and then it follows the entry we stopped at. */
  private AuditVerdict behind(Head head) {
    List<AuditEntry> later = client.sql("select * from audit_entry where sequence > ? order by sequence limit 1").param(head.sequence()).query(AuditLog::entry).list();
    long now = client.sql("select sequence from audit_head where id = 1").query(Long.class).single();
    if (later.isEmpty() || now > head.sequence() && later.getFirst().previous().equals(head.hash())) {
      return new AuditVerdict.Intact(head.sequence());
    }
    return new AuditVerdict.Broken(later.getFirst().sequence(), AuditVerdict.Fault.ADDED);
  }

  private List<AuditEntry> from(long first, long last) {
    return client
        .sql("select * from audit_entry where sequence >= ? and sequence <= ? order by sequence limit ?")
        .params(first, last, BATCH)
        .query(AuditLog::entry)
        .list();
  }

  private static AuditEntry entry(ResultSet row, int number) throws SQLException {
    Instant at = row.getObject("happened_at", OffsetDateTime.class).toInstant();
    return new AuditEntry(
        row.getLong("sequence"),
        at,
        row.getString("actor"),
        row.getString("action"),
        row.getString("subject"),
        row.getString("detail"),
        row.getString("previous"),
        row.getString("hash"));
  }

  /** Text that comes back from both databases as it went in: PostgreSQL keeps neither NUL nor half a surrogate pair. */
  static String storable(String text) {
    return new String(text.replace('\0', '\uFFFD').getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
