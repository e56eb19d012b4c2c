package org.hebiao.archive;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What uploaded ZIPs held. Methods join the transaction of the caller. */
public final class ArchiveEntries {
  private static final int LONGEST_NAME = 1_000;

  private final JdbcClient client;

  public ArchiveEntries(JdbcClient client) {
    this.client = client;
  }

  /**
   * One file of a ZIP.
   *
   * @param submission what became of it
   * @param code why nothing did
   */
  public record Entry(int position, String name, OptionalLong submission, Optional<String> code, List<String> codeParameters) {
    public Entry {
      codeParameters = List.copyOf(codeParameters);
    }
  }

  public void taken(long archive, int position, String name, long submission) {
    put(archive, new Entry(position, name, OptionalLong.of(submission), Optional.empty(), List.of()));
  }

  public void refused(long archive, int position, String name, String code, List<String> parameters) {
    put(archive, new Entry(position, name, OptionalLong.empty(), Optional.of(code), parameters));
  }

  private void put(long archive, Entry entry) {
    client
        .sql("delete from archive_entry where archive_id = :archive and position = :position")
        .param("archive", archive)
        .param("position", entry.position())
        .update();
    client
        .sql(
            "insert into archive_entry (archive_id, position, name, submission_id, code, code_parameters)"
                + " values (:archive, :position, :name, :submission, :code, :parameters)")
        .param("archive", archive)
        .param("position", entry.position())
        .param("name", entry.name().substring(0, Math.min(LONGEST_NAME, entry.name().length())))
        .param("submission", entry.submission().isPresent() ? entry.submission().getAsLong() : null)
        .param("code", entry.code().orElse(null))
        .param("parameters", ParameterText.of(entry.codeParameters()))
        .update();
  }

  /** Entries of a ZIP in its order. */
  public List<Entry> of(long archive) {
    return client
        .sql("select position, name, submission_id, code, code_parameters from archive_entry where archive_id = :archive order by position")
        .param("archive", archive)
        .query(
            (row, number) -> {
              long submission = row.getLong("submission_id");
              return new Entry(
                  row.getInt("position"),
                  row.getString("name"),
                  row.wasNull() ? OptionalLong.empty() : OptionalLong.of(submission),
                  Optional.ofNullable(row.getString("code")),
                  ParameterText.read(row.getString("code_parameters")));
            })
        .list();
  }
}
