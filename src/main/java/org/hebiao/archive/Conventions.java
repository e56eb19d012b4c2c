package org.hebiao.archive;

import java.time.ZoneOffset;
import org.hebiao.revision.Entry;
import org.hebiao.revision.RevisionLog;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The conventions of counting an organisation has settled for departments (口径认可), append-only. Methods join the transaction of the caller. */
public final class Conventions {
  private final JdbcClient client;

  public Conventions(JdbcClient client) {
    this.client = client;
  }

  public RevisionLog log(String organisation) {
    return new RevisionLog(
        client
            .sql("select entry from convention_entry where organisation = :organisation order by number")
            .param("organisation", organisation)
            .query((row, number) -> StoredEntries.read(row.getBytes("entry")))
            .list());
  }

  /** Adds an entry; of two writers who give it the same number the second fails, and nothing of it is kept. */
  public void append(String organisation, Entry entry) {
    client
        .sql("insert into convention_entry (organisation, number, kind, actor, happened_at, entry) values (:organisation, :number, :kind, :actor, :at, :entry)")
        .param("organisation", organisation)
        .param("number", entry.number())
        .param("kind", StoredEntries.kind(entry))
        .param("actor", entry.signed().who())
        .param("at", entry.signed().when().atOffset(ZoneOffset.UTC))
        .param("entry", StoredEntries.write(entry))
        .update();
  }
}
