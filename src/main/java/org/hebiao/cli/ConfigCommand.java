package org.hebiao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hebiao.archive.DataFolder;
import org.hebiao.web.SettingsReport;
import org.hebiao.web.SettingsTrial;
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
      description = {"列出每个设置的值及其来源，试用数据库和端口，并指出错误。", "Lists every setting with its origin, tries database and port, and says what is wrong."})
  Integer check(@Option(names = "--data", defaultValue = ServeCommand.FOLDER, paramLabel = "DIR", description = "数据文件夹 / data folder") Path data)
      throws IOException {
    SettingsReport report = SettingsReport.of(new DataFolder(data), Map.of(), System.getenv());
    report.lines().forEach(terminal.out()::println);
    terminal.out().flush();
    List<String> wrong = report.wrong().map(List::of).orElse(List.of());
    if (wrong.isEmpty()) {
      wrong = SettingsTrial.faults(new DataFolder(data), Map.of(), System.getenv());
    }
    wrong.forEach(terminal.err()::println);
    terminal.err().flush();
    return wrong.isEmpty() ? ExitCode.CLEAN : ExitCode.UNREADABLE;
  }
}
