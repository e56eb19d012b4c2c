package org.hebiao.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.hebiao.archive.DataFolder;
import org.hebiao.archive.FolderInUseException;
import org.hebiao.web.Service;
import org.hebiao.web.ServiceStartException;

/** Work with the service and what is said when it cannot be done. Apart from the commands, so that loading those loads nothing of the service. */
final class Serving {
  /** How long the work gets to leave after the service was stopped. */
  private static final Duration LEAVE = Duration.ofSeconds(5);

  private final Terminal terminal;

  Serving(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Runs the service until this process is told to stop. */
  int untilStopped(DataFolder data, Map<String, String> typed) {
    return whileRunning(
        data,
        typed,
        service -> {
          terminal.out().println("核表已启动 / Hebiao is running: " + service.address());
          terminal.out().println("数据文件夹 / data folder: " + data.root());
          terminal.out().println("按 Ctrl+C 停止。 / Ctrl+C stops it.");
          terminal.out().flush();
          untilAsked();
          return ExitCode.CLEAN;
        });
  }

  /** Work that needs a running service. */
  interface Work {
    int with(Service service) throws IOException, InterruptedException;
  }

  /** Runs the service while the work is done. When this process is told to stop meanwhile, the service is stopped in order and the work left. */
  int whileRunning(DataFolder data, Map<String, String> typed, Work work) {
    return telling(
        () -> {
          Service service = Service.start(data, typed, System.getenv());
          CountDownLatch stopped = new CountDownLatch(1);
          Thread worker = Thread.currentThread();
          Thread stopper = new Thread(() -> stop(service, worker, stopped), "stop");
          Runtime.getRuntime().addShutdownHook(stopper);
          try {
            return work.with(service);
          } catch (InterruptedException asked) {
            return ExitCode.CLEAN;
          } finally {
            if (isStopping(stopper)) {
              stopped.await();
            } else {
              service.close();
            }
          }
        });
  }

  /** Whether this process is at its end; otherwise the hook is taken back, for the service is stopped here. */
  private static boolean isStopping(Thread stopper) {
    try {
      Runtime.getRuntime().removeShutdownHook(stopper);
      return false;
    } catch (IllegalStateException atTheEnd) {
      return true;
    }
  }

  /** Waits until this process is told to stop. */
  static void untilAsked() throws InterruptedException {
    new CountDownLatch(1).await();
  }

  private void stop(Service service, Thread worker, CountDownLatch stopped) {
    try {
      service.close();
    } catch (IOException e) {
      terminal.err().println("停止时出错 / fault while stopping: " + e.getMessage());
      terminal.err().flush();
    }
    stopped.countDown();
    worker.interrupt();
    try {
      worker.join(LEAVE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Does the work and tells what kept it from being done. */
  int telling(Callable<Integer> work) {
    try {
      return work.call();
    } catch (ServiceStartException e) {
      terminal.err().println(e.getMessage());
    } catch (FolderInUseException e) {
      terminal.err().println("数据文件夹“" + e.folder() + "”正被另一个核表进程使用。请先停止它，或用 --data 指定另一个文件夹；送入文件可用 ingest --url 交给正在运行的服务。");
      terminal.err().println("Data folder \"" + e.folder() + "\" is in use by another Hebiao process. Stop that one, or choose another folder with --data; ingest --url hands files to the running server.");
    } catch (Exception e) {
      terminal.err().println("未能完成 / not done: " + e);
    }
    terminal.err().flush();
    return ExitCode.UNREADABLE;
  }
}
