package org.hebiao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.hebiao.archive.DataFolder;
import org.hebiao.archive.FolderInUseException;
import org.hebiao.web.Service;
import org.hebiao.web.ServiceStartException;
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
  public Integer call() throws IOException, InterruptedException {
    Map<String, String> typed = new HashMap<>();
    port.ifPresent(number -> typed.put("hebiao.port", String.valueOf(number)));
    bind.ifPresent(address -> typed.put("hebiao.bind", address));
    try {
      serve(Service.start(new DataFolder(data), typed, System.getenv()));
      return ExitCode.CLEAN;
    } catch (ServiceStartException e) {
      terminal.err().println(e.getMessage());
    } catch (FolderInUseException e) {
      terminal.err().println("数据文件夹“" + e.folder() + "”正被另一个核表进程使用。请先停止它，或用 --data 指定另一个文件夹。");
      terminal.err().println("Data folder \"" + e.folder() + "\" is in use by another Hebiao process. Stop that one, or choose another folder with --data.");
    }
    terminal.err().flush();
    return ExitCode.UNREADABLE;
  }

  private void serve(Service service) throws InterruptedException {
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  try {
                    service.close();
                  } catch (IOException e) {
                    terminal.err().println("停止时出错 / fault while stopping: " + e.getMessage());
                  }
                  stopped.countDown();
                },
                "stop"));
    terminal.out().println("核表已启动 / Hebiao is running: " + service.address());
    terminal.out().println("数据文件夹 / data folder: " + new DataFolder(data).root());
    terminal.out().println("按 Ctrl+C 停止。 / Ctrl+C stops it.");
    terminal.out().flush();
    stopped.await();
  }
}
