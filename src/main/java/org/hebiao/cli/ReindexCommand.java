package org.hebiao.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hebiao.archive.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Builds the search index of a data folder anew. */
@Command(
    name = "reindex",
    mixinStandardHelpOptions = true,
    description = {
      "由档案重建检索索引；服务须先停止。服务运行时索引缺失、损坏或版本不同会自动重建，不必用此命令。",
      "Builds the search index anew from the archive, while the service is stopped. A running service does so by itself when the index is missing, damaged or of another version."
    })
final class ReindexCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "--data", defaultValue = ServeCommand.FOLDER, paramLabel = "DIR", description = "数据文件夹 / data folder")
  private Path data = Path.of(ServeCommand.FOLDER);

  ReindexCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return new FolderSearch(terminal).reindex(new DataFolder(data));
  }
}
