package org.hebiao.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hebiao.archive.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Looks through a whole archive while the service is stopped. */
@Command(
    name = "fsck",
    mixinStandardHelpOptions = true,
    description = {"检查数据文件夹：原件、读取结果、表行、审计链、残留文件。", "Checks a data folder: originals, readings, forms, audit chain, left-overs."})
final class FsckCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "--data", defaultValue = ServeCommand.FOLDER, paramLabel = "DIR", description = "数据文件夹 / data folder")
  private Path data = Path.of(ServeCommand.FOLDER);

  @Option(names = "--repair", description = "把无主文件移到 aside 内，不删除任何内容 / move files nothing names into aside, delete nothing")
  private boolean repair;

  FsckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return new Serving(terminal).telling(() -> new Upkeep(terminal).check(new DataFolder(data), repair));
  }
}
