package org.hebiao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.hebiao.archive.ArchiveFault;
import org.hebiao.archive.AuditEntry;
import org.hebiao.archive.AuditLog;
import org.hebiao.archive.AuditVerdict;
import org.hebiao.archive.Backup;
import org.hebiao.archive.BackupRefusedException;
import org.hebiao.archive.BackupSummary;
import org.hebiao.archive.Check;
import org.hebiao.archive.CheckReport;
import org.hebiao.archive.DataFolder;
import org.hebiao.archive.FolderInUseException;
import org.hebiao.archive.Restore;
import org.hebiao.client.RunningService;
import org.hebiao.report.Language;
import org.hebiao.web.RestingArchive;
import tools.jackson.databind.JsonNode;

/** Work on the archive of a stopped service and what is told of it, in both languages; results on the one stream, what is wrong on the other. */
final class Upkeep {
  private static final String ACTOR = "命令行";
  private static final String VERSION = Optional.ofNullable(Upkeep.class.getPackage().getImplementationVersion()).orElse("dev");
  private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");

  private final FileProblems out;
  private final FileProblems err;

  Upkeep(Terminal terminal) {
    this.out = new FileProblems(terminal.out(), Language.ZH);
    this.err = new FileProblems(terminal.err(), Language.ZH);
  }

  int check(DataFolder data, boolean repair) throws IOException {
    try (RestingArchive archive = RestingArchive.open(data, System.getenv())) {
      CheckReport report = new Check(data, archive.database()).run();
      boolean mended = repair && !report.movable().isEmpty();
      if (mended) {
        report.movable().forEach(this::tell);
        Path aside = Check.moveAside(data, report, NAME.format(Clock.systemDefaultZone().instant().atZone(ZoneId.systemDefault())));
        err.tell("fsck.moved", "count", report.movable().size(), "folder", aside);
      }
      return tell(mended ? new Check(data, archive.database()).run() : report);
    }
  }

  private int tell(CheckReport report) {
    report.faults().forEach(this::tell);
    long faults = report.faults().stream().filter(fault -> fault.kind().isFault()).count();
    out.tell(
        faults == 0 ? "fsck.sound" : "fsck.faults",
        "count", faults,
        "submissions", report.submissions(),
        "originals", report.originals(),
        "readings", report.readings(),
        "entries", report.auditEntries());
    if (!report.movable().isEmpty()) {
      err.tell("fsck.repair", "count", report.movable().size());
    }
    return report.isSound() ? ExitCode.CLEAN : ExitCode.UNREADABLE;
  }

  private void tell(ArchiveFault fault) {
    err.tell("fsck.fault." + fault.kind(), "subject", fault.subject());
  }

  int backup(DataFolder data, Path to) throws IOException {
    try (RestingArchive archive = RestingArchive.open(data, System.getenv())) {
      BackupSummary summary = new Backup(data, archive.database(), Clock.systemUTC(), VERSION).write(to, ACTOR);
      summary.faults().forEach(this::tell);
      out.tell("backup.made", "to", to, "submissions", summary.submissions(), "originals", summary.originals());
      if (!summary.holdsDatabase()) {
        err.tell("backup.postgresql");
      }
      return summary.faults().isEmpty() ? ExitCode.CLEAN : ExitCode.UNREADABLE;
    } catch (BackupRefusedException e) {
      return refused(e);
    } catch (FolderInUseException e) {
      err.tell("backup.in-use", "folder", e.folder());
      return ExitCode.UNREADABLE;
    }
  }

  int backup(RunningService service) throws IOException, InterruptedException {
    RunningService.Answer answer = service.backup();
    JsonNode made = answer.body();
    if (!answer.isGood()) {
      err.tell("backup.remote", "url", service.address(), "answer", answer.status() + " " + made.path("detail").asString(""));
      return ExitCode.UNREADABLE;
    }
    out.tell("backup.made", "to", "backups/" + made.path("name").asString(), "submissions", made.path("submissions").asLong(), "originals", made.path("originals").asLong());
    if (!made.path("databaseIncluded").asBoolean()) {
      err.tell("backup.postgresql");
    }
    int faults = made.path("faults").size();
    if (faults > 0) {
      err.tell("backup.damaged", "count", faults);
    }
    return faults == 0 ? ExitCode.CLEAN : ExitCode.UNREADABLE;
  }

  /** A restored folder is looked through at once: what was damaged before the backup is so after it. */
  int restore(Path from, DataFolder data) throws IOException {
    try {
      BackupSummary summary = new Restore(from).into(data);
      out.tell("restore.made", "folder", data.root(), "made", summary.made(), "submissions", summary.submissions(), "originals", summary.originals());
      if (!summary.holdsDatabase()) {
        err.tell("restore.postgresql");
        return ExitCode.CLEAN;
      }
      return check(data, false);
    } catch (BackupRefusedException e) {
      return refused(e);
    }
  }

  private int refused(BackupRefusedException e) {
    err.tell("backup.refused." + e.reason(), "subject", e.subject());
    return ExitCode.UNREADABLE;
  }

  int audit(DataFolder data) throws IOException {
    try (RestingArchive archive = RestingArchive.open(data, System.getenv())) {
      AuditLog audit = new AuditLog(archive.database().client(), Clock.systemUTC());
      return switch (audit.verify()) {
        case AuditVerdict.Intact(long entries) -> {
          out.tell("audit.intact", "entries", entries, "hash", audit.before(Long.MAX_VALUE, 1).stream().map(AuditEntry::hash).findFirst().orElse("-"));
          yield ExitCode.CLEAN;
        }
        case AuditVerdict.Broken(long sequence, AuditVerdict.Fault fault) -> {
          out.tell("audit.broken." + fault, "sequence", sequence);
          yield ExitCode.FINDINGS;
        }
      };
    }
  }
}
