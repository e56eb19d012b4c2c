package org.hebiao.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hebiao.archive.DataFolder;
import org.hebiao.client.RunningService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Backs an archive up: a stopped one to anywhere, a running one through its own interface. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = {"备份数据文件夹；服务正在运行时用 --url。", "Backs a data folder up; with --url while the service runs."})
final class BackupCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private ServerOptions server = new ServerOptions();

  @Option(names = "--data", defaultValue = ServeCommand.FOLDER, paramLabel = "DIR", description = "数据文件夹 / data folder")
  private Path data = Path.of(ServeCommand.FOLDER);

  @Option(names = "--to", paramLabel = "DIR|FILE.zip", description = "写到哪里：空文件夹或新的 .zip / where to: an empty folder or a new .zip")
  private Optional<Path> to = Optional.empty();

  BackupCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Optional<RunningService> running = server.service();
    if (to.isPresent() == running.isPresent()) {
      throw WrongUsage.of(spec.commandLine(), "请给出 --to 或 --url 之一", "give either --to or --url");
    }
    Serving serving = new Serving(terminal);
    return running.isPresent()
        ? serving.telling(() -> new Upkeep(terminal).backup(running.get()))
        : serving.telling(() -> new Upkeep(terminal).backup(new DataFolder(data), to.orElseThrow()));
  }
}
