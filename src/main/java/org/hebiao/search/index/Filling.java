package org.hebiao.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.hebiao.search.index.BuildOutcome.Progress;
import org.hebiao.search.index.SubmissionEntry.Stamp;

/** Brings an index to what the archive holds: reads what it lacks or has in another revision, takes out what the archive no longer has. */
final class Filling {
  /** Submissions between two writings to the disk: what a killed run has to read again. */
  private static final int COMMIT_EVERY = 1_000;

  private final FormIndex index;
  private final IndexSource source;
  private final BooleanSupplier stopped;
  private final AtomicLong present = new AtomicLong();
  private final AtomicLong total = new AtomicLong();
  private final AtomicLong read = new AtomicLong();

  Filling(FormIndex index, IndexSource source, BooleanSupplier stopped) {
    this.index = index;
    this.source = source;
    this.stopped = stopped;
  }

  Progress progress() {
    return new Progress(Math.min(present.get(), total.get()), total.get());
  }

  /** Submissions read from the archive so far. */
  long read() {
    return read.get();
  }

  /**
   * One pass over the differences.
   *
   * @param changed read in any case, because they changed while they may have been read
   */
  void pass(Set<String> changed, int threads) throws IOException {
    Map<String, Integer> wanted = new HashMap<>();
    source.stamps().forEach(stamp -> wanted.put(stamp.sha256(), stamp.revision()));
    Map<String, Integer> held = held();
    Set<String> missing = new HashSet<>(changed);
    wanted.forEach(
        (sha256, revision) -> {
          if (!revision.equals(held.get(sha256))) {
            missing.add(sha256);
          }
        });
    total.set(wanted.size());
    present.set(wanted.size() - missing.stream().filter(wanted::containsKey).count());
    for (String sha256 : held.keySet()) {
      if (!wanted.containsKey(sha256)) {
        index.remove(sha256);
      }
    }
    inThreads(List.copyOf(missing), threads);
    index.refresh();
  }

  /** Submissions of the archive that the index does not hold as they are there, and the other way round; to be called after {@link #pass}. */
  List<Stamp> differences() throws IOException {
    Set<Stamp> wanted = new HashSet<>(source.stamps());
    Set<Stamp> held = new HashSet<>(index.stamps());
    List<Stamp> differences = new ArrayList<>(wanted.stream().filter(stamp -> !held.contains(stamp)).toList());
    held.stream().filter(stamp -> !wanted.contains(stamp)).forEach(differences::add);
    return differences;
  }

  private Map<String, Integer> held() throws IOException {
    index.refresh();
    Map<String, Integer> held = new HashMap<>();
    index.stamps().forEach(stamp -> held.put(stamp.sha256(), stamp.revision()));
    return held;
  }

  private void inThreads(List<String> missing, int threads) throws IOException {
    AtomicInteger next = new AtomicInteger();
    AtomicInteger failed = new AtomicInteger();
    List<Future<?>> running = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      for (int i = 0; i < threads; i++) {
        running.add(
            pool.submit(
                () -> {
                  boolean done = false;
                  try {
                    for (int at = next.getAndIncrement(); at < missing.size() && !stopped.getAsBoolean() && failed.get() == 0; at = next.getAndIncrement()) {
                      take(missing.get(at));
                    }
                    done = true;
                  } finally {
                    failed.addAndGet(done ? 0 : 1);
                  }
                  return done;
                }));
      }
    }
    for (Future<?> each : running) {
      try {
        each.get();
      } catch (ExecutionException e) {
        throw e.getCause() instanceof IOException io ? io : new IOException("a submission could not be taken into the index", e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted while waiting for submissions that are already read", e);
      }
    }
  }

  private void take(String sha256) throws IOException {
    Optional<SubmissionEntry> entry = source.read(sha256);
    if (entry.isEmpty()) {
      index.remove(sha256);
      return;
    }
    index.put(entry.get());
    present.incrementAndGet();
    if (read.incrementAndGet() % COMMIT_EVERY == 0) {
      index.commit();
    }
  }
}
