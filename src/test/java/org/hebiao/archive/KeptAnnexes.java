package org.hebiao.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hebiao.reconcile.Profiles;
import org.hebiao.submission.AnnexFiles;
import org.hebiao.submission.CheckedAnnex;
import org.hebiao.submission.FormSummaries;
import org.hebiao.submission.Judge;
import org.hebiao.submission.ReadAnnex;
import org.hebiao.submission.ReadingProgress;
import org.hebiao.submission.Scanning;
import org.hebiao.document.ReadingLimits;

/** An archive in a folder with real annexes in it, read and judged, without a queue. */
final class KeptAnnexes implements AutoCloseable {
  private static final Path FIXTURES = Path.of("fixtures/pdfs");

  final DataFolder folder;
  final Database database;
  final Originals originals;
  final Submissions submissions;
  private final Readings readings;
  private final Forms forms;
  private final AuditLog audit;

  KeptAnnexes(Path root) throws IOException {
    this(new DataFolder(root), Optional.empty());
  }

  KeptAnnexes(DataFolder folder, Optional<Database> other) throws IOException {
    this.folder = folder;
    folder.create();
    database = other.orElseGet(() -> Database.open(Database.embedded(folder.database()), "", ""));
    originals = new Originals(folder.originals(), folder.work().resolve("incoming"));
    submissions = new Submissions(database.client(), Clock.systemUTC());
    readings = new Readings(database.client(), Clock.systemUTC());
    forms = new Forms(database.client());
    audit = new AuditLog(database.client(), Clock.systemUTC());
  }

  /** Bytes, row and audit entry, as an upload leaves them. */
  Submission receive(String name, byte[] bytes) throws IOException {
    Originals.Incoming incoming = originals.receive(new ByteArrayInputStream(bytes), 1 << 24);
    originals.keep(incoming);
    NewSubmission asked =
        new NewSubmission("default", incoming.sha256(), name, "application/pdf", incoming.size(), Source.UPLOAD, "本机用户", Optional.empty());
    return database
        .transactions()
        .execute(
            status -> {
              Submission row = submissions.register(asked).submission();
              audit.append("本机用户", "submission.receive", String.valueOf(row.id()), Map.of("name", name));
              return row;
            });
  }

  /** Takes a fixture in and keeps its reading. */
  Submission keep(String fixture) throws IOException {
    byte[] bytes = Files.readAllBytes(FIXTURES.resolve(fixture));
    Submission row = receive(fixture, bytes);
    ReadAnnex read = (ReadAnnex) new AnnexFiles(ReadingLimits.standard(), Scanning.bundled(Scanning.When.OFF)).read(fixture, bytes, ReadingProgress.UNWATCHED);
    CheckedAnnex checked = new Judge(new Profiles(), Optional.empty()).judge(read);
    database
        .transactions()
        .executeWithoutResult(
            status -> {
              submissions.begin(row.id());
              readings.store(row.id(), new Readings.Reading(read.annex(), read.clues(), read.sizes(), "test", Sha256.of(bytes)));
              forms.replace(row.id(), FormSummaries.of(checked));
              submissions.done(row.id(), read.annex().pages(), Submission.Facts.NONE, Optional.empty(), List.of());
            });
    return row;
  }

  CheckReport check() throws IOException {
    return new Check(folder, database).run();
  }

  @Override
  public void close() {
    database.close();
  }
}
