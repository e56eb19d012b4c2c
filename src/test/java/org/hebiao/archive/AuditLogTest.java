package org.hebiao.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the audit log promises on each database. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditLogTest {
  private static final int WRITERS = 8;
  private static final int EACH = 25;

  private AuditLog log;

  @Parameter TestDatabase kind = TestDatabase.EMBEDDED;
  private TestDatabase.Place place;
  private Database database;

  @BeforeAll
  void open(@TempDir Path folder) throws IOException {
    place = kind.in(folder);
    database = place.open();
  }

  @AfterAll
  void close() throws IOException {
    database.close();
    place.close();
  }

  @BeforeEach
  void empty() {
    database.client().sql("delete from audit_entry").update();
    database.client().sql("update audit_head set sequence = 0, hash = ?").param(AuditEntry.ORIGIN).update();
    log = new AuditLog(database.client(), Clock.systemUTC());
  }

  private void append(String action) {
    database.transactions().executeWithoutResult(status -> log.append("张三", action, "项目 7", Map.of("旧", "0.98", "新", "\0 \uD800 😀")));
  }

  private void append(int count) {
    for (int i = 0; i < count; i++) {
      append("act." + i);
    }
  }

  @Test
  void chainOfConcurrentWritersHolds() throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(WRITERS)) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        running.add(pool.submit(() -> append(EACH)));
      }
      for (Future<?> one : running) {
        one.get();
      }
    }
    assertEquals(new AuditVerdict.Intact(WRITERS * EACH), log.verify());
    assertEquals(WRITERS * EACH, log.before(Long.MAX_VALUE, 1).getFirst().sequence());
  }

  @Test
  void entryOfAnActionUndoneIsUndone() {
    append(2);
    assertThrows(
        IllegalArgumentException.class,
        () ->
            database
                .transactions()
                .executeWithoutResult(
                    status -> {
                      log.append("张三", "lost", "", Map.of());
                      throw new IllegalArgumentException("the action failed");
                    }));
    append(1);
    assertEquals(new AuditVerdict.Intact(3), log.verify());
  }

  @Test
  void entryOutsideATransactionIsRefused() {
    assertThrows(IllegalStateException.class, () -> log.append("张三", "loose", "", Map.of()));
    assertEquals(new AuditVerdict.Intact(0), log.verify());
  }

  @Test
  void changedTextIsFound() {
    for (String column : List.of("actor", "action", "subject", "detail")) {
      empty();
      append(5);
      database.client().sql("update audit_entry set " + column + " = ? where sequence = 3").param("李四").update();
      assertEquals(new AuditVerdict.Broken(3, AuditVerdict.Fault.CHANGED), log.verify(), column);
    }
    empty();
    append(5);
    database.client().sql("update audit_entry set happened_at = happened_at + interval '1' second where sequence = 4").update();
    assertEquals(new AuditVerdict.Broken(4, AuditVerdict.Fault.CHANGED), log.verify());
  }

  @Test
  void removedEntryIsFound() {
    append(5);
    database.client().sql("delete from audit_entry where sequence = 2").update();
    assertEquals(new AuditVerdict.Broken(2, AuditVerdict.Fault.MISSING), log.verify());
  }

  @Test
  void cutEndIsFound() {
    append(5);
    database.client().sql("delete from audit_entry where sequence >= 4").update();
    assertEquals(new AuditVerdict.Broken(4, AuditVerdict.Fault.MISSING), log.verify());
  }

  @Test
  void entryRewrittenWithItsHashIsFoundAtTheNext() {
    append(3);
    AuditEntry second = log.before(3, 1).getFirst();
    AuditEntry forged = AuditEntry.sealed(2, second.at(), "李四", second.action(), second.subject(), second.detail(), second.previous());
    database.client().sql("update audit_entry set actor = ?, hash = ? where sequence = 2").params(forged.actor(), forged.hash()).update();
    assertEquals(new AuditVerdict.Broken(3, AuditVerdict.Fault.NOT_LINKED), log.verify());
  }

  @Test
  void entryAddedBehindTheEndIsFound() {
    append(2);
    AuditEntry last = log.before(3, 1).getFirst();
    AuditEntry forged = AuditEntry.sealed(3, last.at(), "李四", "x", "", "{}", last.hash());
    database
        .client()
        .sql("insert into audit_entry select 3, happened_at, ?, 'x', '', '{}', ?, ? from audit_entry where sequence = 2")
        .params(forged.actor(), forged.previous(), forged.hash())
        .update();
    assertEquals(new AuditVerdict.Broken(3, AuditVerdict.Fault.ADDED), log.verify());
  }
}
