package org.hebiao.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point of the command line. */
@Command(
    name = "hebiao",
    mixinStandardHelpOptions = true,
    version = "hebiao 0.1.0",
    description = {"核表：核对项目支出绩效自评表。", "Checks project expenditure performance self-evaluation forms."},
    exitCodeListHeading = "%n退出码 / Exit codes:%n",
    exitCodeList = {
      "0:没有达到 --fail-on 的发现 / nothing at or above --fail-on",
      "1:有达到 --fail-on 的发现 / findings at or above --fail-on",
      "2:有文件未能读取或只读到一部分 / some file could not be read, or only in part",
      "3:命令写法有误 / wrong usage"
    })
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(run(args, terminal()));
  }

  /** Runs one command; the answer is the exit code. */
  public static int run(String[] args, Terminal terminal) {
    CommandLine line = new CommandLine(new Main());
    line.addSubcommand("check", new CheckCommand(terminal));
    line.addSubcommand("tables", new TablesCommand(terminal));
    line.addSubcommand("rules", new RulesCommand(terminal));
    line.addSubcommand("demo", new DemoCommand(terminal));
    line.addSubcommand("serve", new ServeCommand(terminal));
    line.addSubcommand("ingest", new IngestCommand(terminal));
    line.addSubcommand("config", new ConfigCommand(terminal));
    line.addSubcommand("admin", new AdminCommand(terminal));
    line.addSubcommand("audit", new AuditCommand(terminal));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpLongOptionsMaxWidth(24);
    line.setParameterExceptionHandler((wrong, arguments) -> new WrongUsage(terminal.err()).tell(wrong));
    line.setExecutionExceptionHandler(
        (failed, command, parsed) -> {
          terminal.err().println("程序内部出错，未得出结论 / A fault of this program, no conclusion: " + failed);
          return ExitCode.UNREADABLE;
        });
    line.setOut(new PrintWriter(terminal.out(), true));
    line.setErr(new PrintWriter(terminal.err(), true));
    return line.execute(args);
  }

  /** What the launcher tells about where output goes. */
  private static Terminal terminal() {
    String shown = System.getProperty("hebiao.terminal", "");
    Optional<Path> home = Optional.ofNullable(System.getProperty("hebiao.home")).map(Path::of);
    return new Terminal(
        stream(FileDescriptor.out),
        stream(FileDescriptor.err),
        shown.contains("out"),
        shown.contains("err"),
        System.getenv("NO_COLOR") == null,
        columns(System.getenv("COLUMNS")),
        home);
  }

  private static int columns(@Nullable String set) {
    return set != null && set.matches("\\d{2,3}") ? Math.max(Terminal.NARROWEST, Integer.parseInt(set)) : Terminal.ORDINARY;
  }

  private static PrintStream stream(FileDescriptor to) {
    return new PrintStream(new FileOutputStream(to), false, StandardCharsets.UTF_8);
  }
}
