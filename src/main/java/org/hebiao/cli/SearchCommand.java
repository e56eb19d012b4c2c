package org.hebiao.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hebiao.archive.DataFolder;
import org.hebiao.client.RunningService;
import org.hebiao.report.Language;
import org.hebiao.search.index.Unit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Searches the archive of a running server or of a data folder. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = {
      "检索档案：正在运行的服务（--url）或已停止的数据文件夹（--data）。例：hebiao search '指标:满意度 目标>=90% 年度:2019..2022'",
      "Searches the archive of a running server (--url) or of a data folder that nothing uses (--data)."
    })
final class SearchCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(arity = "1..*", paramLabel = "QUERY", description = "检索式，与网页检索框相同 / query, as in the search box")
  private List<String> words = List.of();

  @Mixin private ServerOptions server = new ServerOptions();

  @Option(names = "--data", defaultValue = ServeCommand.FOLDER, paramLabel = "DIR", description = "数据文件夹 / data folder")
  private Path data = Path.of(ServeCommand.FOLDER);

  @Option(names = "--of", defaultValue = "INDICATOR", paramLabel = "indicator|form|file", description = "结果单位 / what a result is")
  private Unit of = Unit.INDICATOR;

  @Option(names = "--format", defaultValue = "TEXT", paramLabel = "text|json|csv", description = "text 只列前若干条；json（每行一条）和 csv 为全部结果 / text shows the first ones; json (one a line) and csv the whole result")
  private As format = As.TEXT;

  @Option(names = "--most", defaultValue = "20", paramLabel = "N", description = "text 最多列几条，默认 20 / rows shown as text")
  private int most = 20;

  @Option(names = "--lang", defaultValue = "ZH", paramLabel = "zh|en", description = "语言 / language")
  private Language language = Language.ZH;

  /** What a result is written as. */
  enum As {
    TEXT,
    JSON,
    CSV
  }

  /** What is asked for. */
  record Asked(String query, Unit of, As format, int most, Language language) {}

  SearchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Asked asked = new Asked(String.join(" ", words), of, format, Math.clamp(most, 1, 500), language);
    Optional<RunningService> running = server.service();
    return running.isPresent() ? new RemoteSearch(running.get(), terminal).run(asked) : new FolderSearch(terminal).run(new DataFolder(data), asked);
  }
}
