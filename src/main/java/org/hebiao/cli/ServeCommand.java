package org.hebiao.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hebiao.archive.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the service until it is told to stop. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {"启动服务，在浏览器中使用。", "Starts the service, to be used in a browser."})
final class ServeCommand implements Callable<Integer> {
  static final String FOLDER = "hebiao-data";

  private final Terminal terminal;

  @Option(names = "--data", defaultValue = FOLDER, paramLabel = "DIR", description = "数据文件夹 / data folder")
  private Path data = Path.of(FOLDER);

  @Option(names = "--port", paramLabel = "N", description = "端口，默认 8080 / port, 8080 by default")
  private Optional<Integer> port = Optional.empty();

  @Option(names = "--bind", paramLabel = "ADDR", description = "监听地址，默认 127.0.0.1 / address to listen on")
  private Optional<String> bind = Optional.empty();

  ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Map<String, String> typed = new HashMap<>();
    port.ifPresent(number -> typed.put("hebiao.port", String.valueOf(number)));
    bind.ifPresent(address -> typed.put("hebiao.bind", address));
    return new Serving(terminal).untilStopped(new DataFolder(data), typed);
  }
}
