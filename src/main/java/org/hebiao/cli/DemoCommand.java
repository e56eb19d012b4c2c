package org.hebiao.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hebiao.report.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the service over the bundled annexes in a folder that is thrown away. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {"用随附的示例附件演示：启动服务（临时数据文件夹），在浏览器中查看。", "Runs the service over the bundled annexes in a throw-away data folder."})
final class DemoCommand implements Callable<Integer> {
  /** The exported seed annex, three years of one department, and the seed annex as a scan, which takes longest. */
  static final List<String> ANNEXES = List.of("futian-2021.pdf", "p21-2019.pdf", "p22-2020.pdf", "p23-2021.pdf", "p02-seed-scan200.pdf");

  private final Terminal terminal;

  @Option(names = "--lang", defaultValue = "ZH", paramLabel = "zh|en", description = "语言 / language")
  private Language language = Language.ZH;

  @Option(names = "--port", paramLabel = "N", description = "端口，默认 8080，被占用时任选一个 / port, 8080 by default, any free one when it is taken")
  private Optional<Integer> port = Optional.empty();

  @Option(names = "--once", description = "全部核对完即退出，不等待 Ctrl+C / stops when all is checked instead of waiting for Ctrl+C")
  private boolean once;

  DemoCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Path annexes = terminal.home().orElse(Path.of("")).resolve("fixtures/pdfs");
    List<Path> files = ANNEXES.stream().map(annexes::resolve).toList();
    return new Demonstration(terminal, language, files).run(port, once);
  }
}
