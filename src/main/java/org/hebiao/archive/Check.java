package org.hebiao.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.hebiao.archive.ArchiveFault.Kind;

/**
 * Looks through a whole archive (一致性检查): every submission has its bytes and they hash to their name, every file has its submission, readings decode and
 * have as many forms as lists show, the audit chain holds, nothing half done lies about. Changes nothing. The caller holds the folder; reads every byte.
 */
public final class Check {
  private static final String PART = ".part";

  private final DataFolder folder;
  private final Database database;
  private final Originals originals;
  private final Readings readings;
  private final AuditLog audit;
  private final List<ArchiveFault> faults = new ArrayList<>();

  public Check(DataFolder folder, Database database) throws IOException {
    this.folder = folder;
    this.database = database;
    this.originals = new Originals(folder.originals(), folder.work().resolve("incoming"));
    this.readings = new Readings(database.client(), Clock.systemUTC());
    this.audit = new AuditLog(database.client(), Clock.systemUTC());
  }

  /** The state that concerns us of one submission. */
  private record Row(long id, String sha256, String state, boolean unpacked, boolean read, long forms) {}

  public CheckReport run() throws IOException {
    List<Row> rows = rows();
    Map<String, Row> bySha = new HashMap<>();
    rows.forEach(row -> bySha.put(row.sha256(), row));
    for (Map.Entry<String, Row> entry : bySha.entrySet()) {
      if (originals.find(new Sha256(entry.getKey())).isEmpty()) {
        found(Kind.ORIGINAL_MISSING, String.valueOf(entry.getValue().id()));
      }
    }
    long files = files(bySha);
    leftOvers();
    long decoded = rows.stream().filter(this::decodes).count();
    strayRows();
    return new CheckReport(rows.size(), files, decoded, chain(), faults);
  }

  private void found(Kind kind, String subject) {
    faults.add(new ArchiveFault(kind, subject));
  }

  private List<Row> rows() {
    return database
        .client()
        .sql(
            "select id, sha256, state, case when exists (select 1 from reading where submission_id = id) then 1 else 0 end as has_reading,"
                + " case when media_type = 'application/zip' then 1 else 0 end as is_zip,"
                + " (select count(*) from form_summary where submission_id = id) as forms from submission order by id")
        .query(
            (row, number) ->
                new Row(
                    row.getLong("id"),
                    row.getString("sha256"),
                    row.getString("state"),
                    row.getInt("is_zip") == 1,
                    row.getInt("has_reading") == 1,
                    row.getLong("forms")))
        .list();
  }

  /** Every file among the originals: hashed, and named by somebody. */
  private long files(Map<String, Row> bySha) throws IOException {
    long count = 0;
    for (Path file : filesBelow(folder.originals())) {
      Optional<Sha256> name = Sha256.parse(String.valueOf(file.getFileName()));
      if (name.isEmpty() || !originals.find(name.get()).equals(Optional.of(file))) {
        found(Kind.STRAY_FILE, relative(file));
        continue;
      }
      count++;
      if (!bySha.containsKey(name.get().hex())) {
        found(Kind.ORIGINAL_ORPHANED, relative(file));
      } else if (!originals.isSound(name.get())) {
        found(Kind.ORIGINAL_CHANGED, relative(file));
      }
    }
    return count;
  }

  /** Images of pages are kept for later; everything else in the work folder is of work that was cut off. */
  private void leftOvers() throws IOException {
    Path pages = folder.work().resolve("pages");
    for (Path file : filesBelow(folder.work())) {
      if (!file.startsWith(pages) || file.toString().endsWith(PART)) {
        found(Kind.LEFT_OVER, relative(file));
      }
    }
  }

  private static List<Path> filesBelow(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private String relative(Path file) {
    return folder.root().relativize(file).toString().replace('\\', '/');
  }

  /** A reading stays while its submission is read again, so that rows in any state may have one; those that are done must. */
  private boolean decodes(Row row) {
    String id = String.valueOf(row.id());
    if (!row.read()) {
      if (row.state().equals(State.DONE.name()) && !row.unpacked()) {
        found(Kind.READING_MISSING, id);
      }
      return false;
    }
    try {
      OptionalInt forms = readings.find(row.id()).map(reading -> OptionalInt.of(reading.annex().forms().size())).orElse(OptionalInt.empty());
      if (forms.isPresent() && forms.getAsInt() != row.forms()) {
        found(Kind.FORMS_DIFFER, id);
      }
      return forms.isPresent();
    } catch (OtherFormatException e) {
      found(Kind.READING_OF_OTHER_FORMAT, id);
    } catch (RuntimeException undecodable) {
      found(Kind.READING_UNREADABLE, id);
    }
    return false;
  }

  /** The database refuses such rows; a damaged or edited one may hold them all the same. */
  private void strayRows() {
    for (String table : List.of("form_summary", "finding_summary", "reading")) {
      database
          .client()
          .sql("select distinct submission_id from " + table + " where submission_id not in (select id from submission) order by submission_id")
          .query(Long.class)
          .list()
          .forEach(id -> found(Kind.ROW_WITHOUT_SUBMISSION, String.valueOf(id)));
    }
  }

  private long chain() {
    return switch (audit.verify()) {
      case AuditVerdict.Intact(long entries) -> entries;
      case AuditVerdict.Broken(long sequence, AuditVerdict.Fault fault) -> {
        found(Kind.AUDIT_BROKEN, String.valueOf(sequence));
        yield sequence - 1;
      }
    };
  }

  /** Moves files that nothing names into a folder of their own; deletes nothing. The answer is where they are. */
  public static Path moveAside(DataFolder folder, CheckReport report, String name) throws IOException {
    Path aside = folder.aside().resolve(name);
    for (ArchiveFault fault : report.movable()) {
      Path to = aside.resolve(fault.subject());
      Files.createDirectories(to.getParent());
      Files.move(folder.root().resolve(fault.subject()), to);
    }
    return aside;
  }
}
