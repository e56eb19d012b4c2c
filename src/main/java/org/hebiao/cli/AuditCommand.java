package org.hebiao.cli;

import java.nio.file.Path;
import org.hebiao.archive.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Looks at the audit log while the service is stopped. */
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
      description = {"核对审计链：有无改动、缺失、插入；有问题时退出码为 1。", "Verifies the chain of the audit log; exit code 1 when it does not hold."})
  Integer verify(@Option(names = "--data", defaultValue = ServeCommand.FOLDER, paramLabel = "DIR", description = "数据文件夹 / data folder") Path data) {
    return new Serving(terminal).telling(() -> new Upkeep(terminal).audit(new DataFolder(data)));
  }
}
