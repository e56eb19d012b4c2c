package org.hebiao.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hebiao.archive.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a data folder out of a backup. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = {"从备份恢复到一个空的数据文件夹。", "Restores a backup into an empty data folder."})
final class RestoreCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "BACKUP", description = "备份：文件夹或 .zip / the backup: folder or .zip")
  private Path from = Path.of("");

  @Option(names = "--data", required = true, paramLabel = "DIR", description = "恢复到的数据文件夹，须为空或不存在 / data folder to be made, empty or not there")
  private Path data = Path.of("");

  RestoreCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return new Serving(terminal).telling(() -> new Upkeep(terminal).restore(from, new DataFolder(data)));
  }
}
