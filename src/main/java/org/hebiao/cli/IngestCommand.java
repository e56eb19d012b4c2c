package org.hebiao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hebiao.archive.DataFolder;
import org.hebiao.client.RunningService;
import org.hebiao.report.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings files and folders into an archive. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description = {
      "把文件或文件夹送入档案：正在运行的服务（--url）或数据文件夹（--data）。",
      "Brings files or folders into the archive: of a running server (--url) or of a data folder (--data)."
    })
final class IngestCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(arity = "1..*", paramLabel = "FILE|DIR", description = "文件或文件夹 / files or folders: PDF, JPEG, PNG, TIFF, ZIP")
  private List<Path> asked = List.of();

  @Mixin private ServerOptions server = new ServerOptions();

  @Option(names = "--data", defaultValue = ServeCommand.FOLDER, paramLabel = "DIR", description = "数据文件夹 / data folder")
  private Path data = Path.of(ServeCommand.FOLDER);

  @Option(names = "--lang", defaultValue = "ZH", paramLabel = "zh|en", description = "语言 / language")
  private Language language = Language.ZH;

  IngestCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<Path> files = Inputs.of(asked, Inputs.ANNEXES_AND_ARCHIVES).files();
    if (files.isEmpty()) {
      new FileProblems(terminal.err(), language).tell("ingest.nothing", "path", asked.getFirst());
      return ExitCode.UNREADABLE;
    }
    Optional<RunningService> running = server.service();
    if (running.isPresent()) {
      return Delivery.all(new RemoteReceiver(running.get(), language), terminal, language, files);
    }
    return Delivery.intoFolder(new DataFolder(data), terminal, language, files);
  }
}
