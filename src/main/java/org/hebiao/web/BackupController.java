package org.hebiao.web;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.hebiao.archive.ArchiveFault;
import org.hebiao.archive.Backup;
import org.hebiao.archive.BackupRefusedException;
import org.hebiao.archive.BackupSummary;
import org.hebiao.archive.DataFolder;
import org.hebiao.archive.Database;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Backups of the running service, into its data folder only: a place named by a request would be a path from outside. */
@RestController
@RequestMapping("/api/v1/backups")
class BackupController {
  private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS'Z'").withZone(ZoneOffset.UTC);

  private final DataFolder folder;
  private final Database database;
  private final Clock clock;
  private final ReentrantLock one = new ReentrantLock();

  BackupController(DataFolder folder, Database database, Clock clock) {
    this.folder = folder;
    this.database = database;
    this.clock = clock;
  }

  /**
   * A backup.
   *
   * @param name of its folder in the folder backups of the data folder
   * @param databaseIncluded false for a PostgreSQL, which pg_dump saves
   */
  record Made(String name, String made, long submissions, long originals, long bytes, boolean databaseIncluded, List<ArchiveFault> faults) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "备份到数据文件夹的 backups 内 / back up into the folder backups of the data folder")
  Made make(Principal who) throws IOException {
    if (!one.tryLock()) {
      throw new ProblemException(ProblemCode.BACKUP_RUNNING);
    }
    try {
      String name = NAME.format(clock.instant());
      BackupSummary summary = new Backup(folder, database, clock, ArchiveBeans.READER).write(folder.backups().resolve(name), who.getName());
      return new Made(name, summary.made(), summary.submissions(), summary.originals(), summary.bytes(), summary.holdsDatabase(), summary.faults());
    } catch (BackupRefusedException e) {
      throw new ProblemException(e.reason() == BackupRefusedException.Reason.NO_SPACE ? ProblemCode.NO_SPACE : ProblemCode.CRASH);
    } finally {
      one.unlock();
    }
  }
}
