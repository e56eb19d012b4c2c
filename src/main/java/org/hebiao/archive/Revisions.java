package org.hebiao.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.hebiao.revision.Entry;
import org.hebiao.revision.Landmarks;
import org.hebiao.revision.RevisionLog;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What people said about the readings of submissions, append-only: entries are numbered in one line for each submission, so that an entry keeps its number
 * when another reading moves it. Methods join the transaction of the caller; who appends holds the submission ({@link Submissions#hold}).
 */
public final class Revisions {
  private final JdbcClient client;

  public Revisions(JdbcClient client) {
    this.client = client;
  }

  /** Number the next entry about a submission gets. */
  public long next(long submission) {
    return client.sql("select coalesce(max(number), 0) + 1 from revision where submission_id = :id").param("id", submission).query(Long.class).single();
  }

  /** Adds an entry about a form of the present reading. */
  public void append(long submission, int form, Entry entry, Landmarks landmarks) {
    client
        .sql(
            "insert into revision (submission_id, number, kind, form_number, actor, happened_at, entry) values (:id, :number, :kind, :form, :actor, :at, :entry)")
        .param("id", submission)
        .param("number", entry.number())
        .param("kind", StoredEntries.kind(entry))
        .param("form", form)
        .param("actor", entry.signed().who())
        .param("at", entry.signed().when().atOffset(ZoneOffset.UTC))
        .param("entry", StoredEntries.write(entry))
        .update();
    place(submission, new KeptEntry(form, entry, entry, landmarks));
  }

  private void place(long submission, KeptEntry kept) {
    client
        .sql("insert into revision_place (submission_id, number, form_number, entry, landmarks) values (:id, :number, :form, :entry, :landmarks)")
        .param("id", submission)
        .param("number", kept.written().number())
        .param("form", kept.form())
        .param("entry", StoredEntries.write(kept.present()))
        .param("landmarks", StoredEntries.JSON.writeValueAsBytes(kept.landmarks()))
        .update();
  }

  /** Notes where the entries stand in another reading; the entries themselves stay as they were written. */
  public void carry(long submission, List<KeptEntry> all) {
    client.sql("delete from revision_place where submission_id = :id").param("id", submission).update();
    all.forEach(kept -> place(submission, kept));
  }

  /** All entries about a submission in the order of writing. */
  public List<KeptEntry> of(long submission) {
    return client
        .sql(
            "select p.form_number, r.entry as written, p.entry as present, p.landmarks from revision r join revision_place p"
                + " on p.submission_id = r.submission_id and p.number = r.number where r.submission_id = :id order by r.number")
        .param("id", submission)
        .query(Revisions::kept)
        .list();
  }

  private static KeptEntry kept(ResultSet row, int number) throws SQLException {
    return new KeptEntry(
        row.getInt("form_number"),
        StoredEntries.read(row.getBytes("written")),
        StoredEntries.read(row.getBytes("present")),
        StoredEntries.JSON.readValue(row.getBytes("landmarks"), Landmarks.class));
  }

  /** Entries about one form, at the places of the present reading. */
  public RevisionLog log(long submission, int form) {
    return new RevisionLog(
        client
            .sql("select entry from revision_place where submission_id = :id and form_number = :form order by number")
            .param("id", submission)
            .param("form", form)
            .query((row, number) -> StoredEntries.read(row.getBytes("entry")))
            .list());
  }

  /** Number of the form an entry is about by now, empty when there is no such entry. */
  public Optional<Integer> formOf(long submission, long number) {
    return client
        .sql("select form_number from revision_place where submission_id = :id and number = :number")
        .param("id", submission)
        .param("number", number)
        .query(Integer.class)
        .optional();
  }
}
