package org.hebiao.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.hebiao.archive.DataFolder;
import org.hebiao.web.FirstAdministrator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes administrators; the service must not run meanwhile, unless the database is a PostgreSQL. */
@Command(
    name = "admin",
    mixinStandardHelpOptions = true,
    description = {"管理员账户。", "Accounts of administrators."})
final class AdminCommand {
  private final Terminal terminal;

  AdminCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Command(
      name = "create",
      mixinStandardHelpOptions = true,
      description = {"新建管理员；密码在终端输入，或从标准输入读一行。", "Creates an administrator; the password is typed, or one line of standard input."})
  Integer create(
      @Option(names = "--data", defaultValue = ServeCommand.FOLDER, paramLabel = "DIR", description = "数据文件夹 / data folder") Path data,
      @Option(names = "--name", defaultValue = "admin", paramLabel = "NAME", description = "账户名，默认 admin / name of the account") String name)
      throws IOException {
    Optional<String> password = password();
    if (password.isEmpty()) {
      terminal.err().println("没有读到密码，或两次输入不一致；未新建账户。 / No password was given, or the two differ; no account was made.");
      terminal.err().flush();
      return ExitCode.USAGE;
    }
    return new Serving(terminal)
        .telling(
            () -> {
              FirstAdministrator.create(new DataFolder(data), System.getenv(), name, password.get());
              terminal.out().println("已新建管理员“" + name + "”。 / Administrator \"" + name + "\" was made.");
              terminal.out().flush();
              return ExitCode.CLEAN;
            });
  }

  private static Optional<String> password() throws IOException {
    Console console = System.console();
    if (console != null) {
      String first = String.valueOf(console.readPassword("密码 / Password: "));
      String again = String.valueOf(console.readPassword("再输一次 / Again: "));
      return first.equals(again) ? Optional.of(first) : Optional.empty();
    }
    return Optional.ofNullable(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine());
  }
}
