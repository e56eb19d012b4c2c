package org.hebiao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.hebiao.archive.DataFolder;
import org.hebiao.web.SettingsReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Looks at the settings of a data folder. */
@Command(
    name = "config",
    mixinStandardHelpOptions = true,
    description = {"查看和检查服务的设置。", "Shows and checks the settings of the service."})
final class ConfigCommand {
  private final Terminal terminal;

  ConfigCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = {"列出每个设置的值及其来源，并指出错误。", "Lists every setting with its origin, and says what is wrong."})
  Integer check(@Option(names = "--data", defaultValue = ServeCommand.FOLDER, paramLabel = "DIR", description = "数据文件夹 / data folder") Path data)
      throws IOException {
    SettingsReport report = SettingsReport.of(new DataFolder(data), Map.of(), System.getenv());
    report.lines().forEach(terminal.out()::println);
    terminal.out().flush();
    report.wrong().ifPresent(terminal.err()::println);
    terminal.err().flush();
    return report.wrong().isEmpty() ? ExitCode.CLEAN : ExitCode.UNREADABLE;
  }
}
