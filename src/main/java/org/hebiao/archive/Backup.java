package org.hebiao.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hebiao.archive.ArchiveFault.Kind;
import org.hebiao.archive.BackupRefusedException.Reason;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a consistent copy of an archive (备份) while it works or while it rests: first the database as it is at one moment, then the originals that this
 * database names. That order is safe because bytes are kept before their row is written, never change and are never taken away. The copy appears under its
 * name when it is whole. A PostgreSQL is not copied: {@code pg_dump} does that, and before this.
 */
public final class Backup {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String ZIP = ".zip";

  private final DataFolder folder;
  private final Database database;
  private final Clock clock;
  private final String program;

  /** @param program version, told in the backup */
  public Backup(DataFolder folder, Database database, Clock clock, String program) {
    this.folder = folder;
    this.database = database;
    this.clock = clock;
    this.program = program;
  }

  /**
   * Writes the backup.
   *
   * @param target a folder that is not there or empty, or a file that is not there and whose name ends in .zip
   */
  public BackupSummary write(Path target) throws IOException {
    Path to = target.toAbsolutePath().normalize();
    BackupFiles.refuseFilled(to);
    Files.createDirectories(to.getParent());
    Path part = to.resolveSibling("." + to.getFileName() + "." + Long.toHexString(System.nanoTime()) + ".part");
    Path scratch = Files.createTempDirectory(Files.createDirectories(folder.work()), "backup");
    boolean made = false;
    try {
      BackupSummary summary = to.toString().endsWith(ZIP) ? zipped(part, scratch) : filled(Files.createDirectory(part), scratch, part);
      Files.deleteIfExists(to);
      Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
      made = true;
      return summary;
    } finally {
      BackupFiles.remove(scratch);
      if (!made) {
        BackupFiles.remove(part);
      }
    }
  }

  private BackupSummary zipped(Path part, Path scratch) throws IOException {
    BackupSummary summary;
    try (FileSystem zip = FileSystems.newFileSystem(part, Map.of("create", "true", "useTempFile", true))) {
      summary = filled(zip.getPath("/"), scratch, part);
    }
    BackupFiles.sync(part);
    return summary;
  }

  private record State(List<Sha256> originals, long submissions, long auditEntries, String auditHash) {}

  private BackupSummary filled(Path to, Path scratch, Path disk) throws IOException {
    BackupFiles files = new BackupFiles(to);
    State state = database.isPostgres() ? state(database) : snapshot(scratch, files);
    refuseFull(state, disk);
    List<ArchiveFault> faults = new ArrayList<>();
    Originals originals = new Originals(folder.originals(), folder.work().resolve("incoming"));
    for (Sha256 sha256 : state.originals()) {
      Optional<Path> file = originals.find(sha256);
      if (file.isEmpty()) {
        faults.add(new ArchiveFault(Kind.ORIGINAL_MISSING, sha256.hex()));
      } else if (!files.put(BackupFiles.original(sha256), file.get()).equals(sha256)) {
        faults.add(new ArchiveFault(Kind.ORIGINAL_CHANGED, sha256.hex()));
      }
    }
    if (Files.exists(folder.settings())) {
      files.put(BackupFiles.SETTINGS, folder.settings());
    }
    BackupSummary summary =
        new BackupSummary(
            BackupSummary.FORMAT,
            program,
            clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
            database.isPostgres() ? BackupSummary.POSTGRESQL : BackupSummary.EMBEDDED,
            state.submissions(),
            state.originals().size() - faults.stream().filter(fault -> fault.kind() == Kind.ORIGINAL_MISSING).count(),
            files.bytes(),
            state.auditEntries(),
            state.auditHash(),
            faults);
    files.put(BackupSummary.FILE, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(summary));
    files.finish();
    return summary;
  }

  /** The copy is opened once: it is sound, and what it names is what is copied. */
  private State snapshot(Path scratch, BackupFiles files) throws IOException {
    State state;
    try (Database copy = database.snapshot(scratch)) {
      state = state(copy);
    }
    files.put(BackupFiles.DATABASE, Database.file(scratch));
    return state;
  }

  private static State state(Database of) {
    List<Sha256> originals = of.client().sql("select distinct sha256 from submission order by sha256").query((row, number) -> new Sha256(row.getString(1))).list();
    long submissions = of.client().sql("select count(*) from submission").query(Long.class).single();
    return of.client()
        .sql("select sequence, hash from audit_head where id = 1")
        .query((row, number) -> new State(originals, submissions, row.getLong(1), row.getString(2)))
        .single();
  }

  /** Told before hours of copying, not after. */
  private void refuseFull(State state, Path disk) throws IOException {
    Originals originals = new Originals(folder.originals(), folder.work().resolve("incoming"));
    long needed = 0;
    for (Sha256 sha256 : state.originals()) {
      Optional<Path> file = originals.find(sha256);
      needed += file.isEmpty() ? 0 : Files.size(file.get());
    }
    if (Files.getFileStore(disk.getParent()).getUsableSpace() < needed) {
      throw new BackupRefusedException(Reason.NO_SPACE, String.valueOf(needed));
    }
  }

  static BackupSummary summary(Path backup) throws IOException {
    try (InputStream in = Files.newInputStream(backup.resolve(BackupSummary.FILE))) {
      return JSON.readValue(in, BackupSummary.class);
    } catch (JacksonException damaged) {
      throw new BackupRefusedException(Reason.FILE_CHANGED, BackupSummary.FILE);
    }
  }
}
