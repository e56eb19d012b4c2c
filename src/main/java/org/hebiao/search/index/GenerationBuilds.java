package org.hebiao.search.index;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.hebiao.search.index.SubmissionEntry.Stamp;

/** Generations in the making, one at a time, while changes go on: they are noted for the one that is being built. Safe for use by several threads. */
final class GenerationBuilds {
  /** Passes over what changed during a build before changes are made to wait for the last one. */
  private static final int PASSES = 5;

  private final CurrentFile folder;
  private final Set<Integer> open;
  private final AtomicReference<Optional<Filling>> running = new AtomicReference<>(Optional.empty());
  private final Set<String> changed = ConcurrentHashMap.newKeySet();
  private final ReadWriteLock changing = new ReentrantReadWriteLock();
  private volatile boolean stopped;
  private volatile boolean closed;

  /** @param open numbers of the generations somebody looks into */
  GenerationBuilds(CurrentFile folder, Set<Integer> open) {
    this.folder = folder;
    this.open = open;
  }

  /** Something that is done to the current generation. */
  interface Work<T> {
    T now() throws IOException;
  }

  /** How far the build under way is. */
  Optional<BuildOutcome.Progress> progress() {
    return running.get().map(Filling::progress);
  }

  /** Does a change to a submission; a build under way will take it in as well. */
  void change(String sha256, Work<?> change) throws IOException {
    changing.readLock().lock();
    try {
      if (running.get().isPresent()) {
        changed.add(sha256);
      }
      change.now();
    } finally {
      changing.readLock().unlock();
    }
  }

  /** Does something while nothing changes. */
  <T> T alone(Work<T> work) throws IOException {
    changing.writeLock().lock();
    try {
      return work.now();
    } finally {
      changing.writeLock().unlock();
    }
  }

  /** A pass over an index, which ends when builds are stopped. */
  Filling filling(FormIndex index, IndexSource source) {
    return new Filling(index, source, () -> stopped);
  }

  /** Takes a whole generation into use. */
  interface Swap {
    void to(Generation next) throws IOException;
  }

  /** @param swap called while nothing changes, when the new generation holds what the source has */
  BuildOutcome build(IndexSource source, int threads, Swap swap) throws IOException {
    Generation next;
    Filling filling;
    synchronized (running) {
      if (running.get().isPresent()) {
        return new BuildOutcome.UnderWay(running.get().get().progress());
      }
      stopped = closed;
      next = begun();
      filling = filling(next.index(), source);
      changed.clear();
      running.set(Optional.of(filling));
    }
    boolean swapped = false;
    try {
      filling.pass(Set.of(), threads);
      for (int i = 0; i < PASSES && !changed.isEmpty() && !stopped; i++) {
        filling.pass(drained(), threads);
      }
      if (stopped) {
        return new BuildOutcome.Stopped(filling.progress());
      }
      BuildOutcome outcome = alone(() -> counted(next, filling, swap));
      swapped = outcome instanceof BuildOutcome.Swapped;
      return outcome;
    } finally {
      running.set(Optional.empty());
      if (!swapped) {
        next.retire(Generation.End.KEPT);
      }
    }
  }

  private Set<String> drained() {
    Set<String> taken = Set.copyOf(changed);
    changed.removeAll(taken);
    return taken;
  }

  /** The last differences, the count, and the swap. */
  private BuildOutcome counted(Generation next, Filling filling, Swap swap) throws IOException {
    filling.pass(drained(), 1);
    List<Stamp> differences = filling.differences();
    if (!differences.isEmpty()) {
      return new BuildOutcome.Differs(differences);
    }
    next.index().commit();
    folder.write(next.number());
    long submissions = filling.progress().total();
    swap.to(next);
    return new BuildOutcome.Swapped(next.number(), submissions, filling.read());
  }

  /** The generation an earlier run left unfinished, if it can be trusted, or an empty one; all other unfinished ones are deleted. */
  private Generation begun() throws IOException {
    int current = folder.read().orElse(0);
    Optional<Generation> left = Optional.empty();
    for (int number : folder.all()) {
      boolean used = number == current || open.contains(number);
      if (!used && left.isEmpty() && number > current && new IndexFolder(folder.of(number)).open(number) instanceof IndexFolder.Opening.Open found) {
        left = Optional.of(new Generation(number, found.index(), folder, open));
      } else if (!used) {
        folder.delete(number);
      }
    }
    if (left.isPresent()) {
      return left.get();
    }
    int number = Math.max(current, folder.all().stream().findFirst().orElse(0)) + 1;
    return new Generation(number, new IndexFolder(folder.of(number)).create(number), folder, open);
  }

  /** Ends a build under way at the next submission. */
  void stop() {
    stopped = true;
  }

  /** Ends a build under way, and every later one at once. */
  void close() {
    closed = true;
    stop();
  }
}
