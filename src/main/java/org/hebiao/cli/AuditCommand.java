package org.hebiao.cli;

import java.nio.file.Path;
import org.hebiao.archive.AuditVerdict;
import org.hebiao.archive.DataFolder;
import org.hebiao.web.AuditCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Looks at the audit log; the service must not run meanwhile. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description = {"审计日志。", "The audit log."})
final class AuditCommand {
  private final Terminal terminal;

  AuditCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description = {"核对审计链：每一条是否与写入时相同、是否缺失；有问题时退出码为 1。", "Verifies the chain of the audit log; exit code 1 when it does not hold."})
  Integer verify(@Option(names = "--data", defaultValue = ServeCommand.FOLDER, paramLabel = "DIR", description = "数据文件夹 / data folder") Path data) {
    return new Serving(terminal)
        .telling(
            () ->
                switch (AuditCheck.of(new DataFolder(data), System.getenv())) {
                  case AuditVerdict.Intact intact -> {
                    terminal.out().println("审计日志完整，共 " + intact.entries() + " 条。 / The audit log is intact, " + intact.entries() + " entries.");
                    terminal.out().flush();
                    yield ExitCode.CLEAN;
                  }
                  case AuditVerdict.Broken broken -> {
                    terminal.out().println("审计日志第 " + broken.sequence() + " 条" + chinese(broken.fault()) + "。请保留现状，并与备份对照。");
                    terminal.out().println("Audit log, entry " + broken.sequence() + ": " + english(broken.fault()) + ". Leave it as it is and compare it with a backup.");
                    terminal.out().flush();
                    yield ExitCode.FINDINGS;
                  }
                });
  }

  private static String chinese(AuditVerdict.Fault fault) {
    return switch (fault) {
      case CHANGED -> "与写入时不同";
      case NOT_LINKED -> "与前一条不衔接";
      case MISSING -> "缺失";
      case ADDED -> "不在链上";
    };
  }

  private static String english(AuditVerdict.Fault fault) {
    return switch (fault) {
      case CHANGED -> "not what was written";
      case NOT_LINKED -> "does not follow the entry before it";
      case MISSING -> "missing";
      case ADDED -> "stands behind the end of the chain";
    };
  }
}
