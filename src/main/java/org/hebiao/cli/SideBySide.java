package org.hebiao.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Works on several things at a time and hands the results over in their order; only few results wait in memory. */
final class SideBySide {
  /** Results that may wait for an earlier one, for each worker. */
  private static final int WAITING = 3;

  private final int workers;

  SideBySide(int workers) {
    this.workers = workers;
  }

  interface Taker<R> {
    void take(R result) throws Exception;
  }

  <T, R> void run(List<T> things, Function<T, R> work, Taker<R> taker) throws Exception {
    if (workers == 1 || things.size() == 1) {
      for (T thing : things) {
        taker.take(work.apply(thing));
      }
      return;
    }
    ExecutorService pool = Executors.newFixedThreadPool(Math.min(workers, things.size()));
    try {
      Deque<Future<R>> open = new ArrayDeque<>();
      for (T thing : things) {
        open.add(pool.submit(() -> work.apply(thing)));
        if (open.size() == workers * WAITING) {
          taker.take(result(open.remove()));
        }
      }
      while (!open.isEmpty()) {
        taker.take(result(open.remove()));
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static <R> R result(Future<R> done) throws InterruptedException {
    try {
      return done.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
