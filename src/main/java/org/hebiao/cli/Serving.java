package org.hebiao.cli;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.hebiao.archive.DataFolder;
import org.hebiao.archive.FolderInUseException;
import org.hebiao.web.Service;
import org.hebiao.web.ServiceStartException;

/** Work with the service and what is said when it cannot be done. Apart from the commands, so that loading those loads nothing of the service. */
final class Serving {
  private final Terminal terminal;

  Serving(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Runs the service until this process is told to stop. */
  int untilStopped(DataFolder data, Map<String, String> typed) {
    return telling(
        () -> {
          Service service = Service.start(data, typed, System.getenv());
          CountDownLatch stopped = new CountDownLatch(1);
          Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(service, stopped), "stop"));
          terminal.out().println("核表已启动 / Hebiao is running: " + service.address());
          terminal.out().println("数据文件夹 / data folder: " + data.root());
          terminal.out().println("按 Ctrl+C 停止。 / Ctrl+C stops it.");
          terminal.out().flush();
          stopped.await();
          return ExitCode.CLEAN;
        });
  }

  private void stop(Service service, CountDownLatch stopped) {
    try {
      service.close();
    } catch (IOException e) {
      terminal.err().println("停止时出错 / fault while stopping: " + e.getMessage());
      terminal.err().flush();
    }
    stopped.countDown();
  }

  /** Does the work and tells what kept it from being done. */
  int telling(Callable<Integer> work) {
    try {
      return work.call();
    } catch (ServiceStartException e) {
      terminal.err().println(e.getMessage());
    } catch (FolderInUseException e) {
      terminal.err().println("数据文件夹“" + e.folder() + "”正被另一个核表进程使用。请先停止它，或用 --data 指定另一个文件夹。");
      terminal.err().println("Data folder \"" + e.folder() + "\" is in use by another Hebiao process. Stop that one, or choose another folder with --data.");
    } catch (Exception e) {
      terminal.err().println("未能完成 / not done: " + e);
    }
    terminal.err().flush();
    return ExitCode.UNREADABLE;
  }
}
