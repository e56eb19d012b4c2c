package org.hebiao.archive;

import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the last reading of each submission changed against the one before. Methods join the transaction of the caller. */
public final class Rereadings {
  private final JdbcClient client;

  public Rereadings(JdbcClient client) {
    this.client = client;
  }

  /** Puts it in the place of what an earlier reading changed. */
  public void store(long submission, Rereading rereading) {
    client.sql("delete from rereading where submission_id = :id").param("id", submission).update();
    client
        .sql("insert into rereading (submission_id, reader_before, reader_now, read_at, changes) values (:id, :before, :now, :at, :changes)")
        .param("id", submission)
        .param("before", rereading.readerBefore())
        .param("now", rereading.readerNow())
        .param("at", rereading.at().atOffset(ZoneOffset.UTC))
        .param("changes", StoredEntries.JSON.writeValueAsBytes(rereading.changes()))
        .update();
  }

  /** Empty for a submission that was read once. */
  public Optional<Rereading> find(long submission) {
    return client
        .sql("select reader_before, reader_now, read_at, changes from rereading where submission_id = :id")
        .param("id", submission)
        .query(
            (row, number) ->
                new Rereading(
                    row.getString("reader_before"),
                    row.getString("reader_now"),
                    row.getTimestamp("read_at").toInstant(),
                    StoredEntries.JSON.readValue(row.getBytes("changes"), Rereading.Changes.class)))
        .optional();
  }
}
