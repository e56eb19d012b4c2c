package org.hebiao.submission;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Ends its own process when the reading of a file makes no progress for too long, or when nobody waits for the answer any more. It tells the progress on
 * its way.
 */
final class Watchdog implements ReadingProgress, AutoCloseable {
  static final int OUT_OF_TIME = 19;
  private static final int ORPHANED = 21;
  private static final Duration LOOK = Duration.ofMillis(500);

  private final TaskFolder folder;
  private final ReadingTask task;
  private final Optional<ProcessHandle> parent = ProcessHandle.current().parent();
  private final Thread thread;
  private volatile long since = System.nanoTime();
  private volatile Stage stage = Stage.RENDER;

  Watchdog(TaskFolder folder, ReadingTask task) {
    this.folder = folder;
    this.task = task;
    this.thread = Thread.ofPlatform().daemon().name("watchdog").start(this::watch);
  }

  @Override
  public void at(Stage stage, int pages, int of) {
    this.stage = stage;
    this.since = System.nanoTime();
    folder.tell(stage, pages, of);
  }

  private void watch() {
    try {
      while (true) {
        Thread.sleep(LOOK);
        if (System.nanoTime() - since > allowed().toNanos()) {
          folder.write(new Refusal(task.name(), Refusal.Code.LIMIT_TIME, List.of(String.valueOf(allowed().toSeconds()))));
          Runtime.getRuntime().halt(OUT_OF_TIME);
        }
        if (!parent.map(ProcessHandle::isAlive).orElse(false)) {
          Runtime.getRuntime().halt(ORPHANED);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A page that is an image tells its end only. */
  private Duration allowed() {
    ServiceLimits limits = task.limits();
    return switch (stage) {
      case RENDER -> limits.digitalPage();
      case READ -> limits.scannedPage();
      case RECEIVE, SPLIT, RECONCILE, INDEX -> limits.withoutProgress();
    };
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
