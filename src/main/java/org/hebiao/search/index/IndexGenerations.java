package org.hebiao.search.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.hebiao.search.index.SearchAnswer.Hit;
import org.hebiao.search.index.SearchAnswer.Unavailable;
import org.hebiao.search.index.SearchAnswer.Why;
import org.hebiao.search.index.SubmissionEntry.Stamp;

/**
 * The index over its life: searches look into the current generation, a new one is built beside it, counted against the archive and put in its place
 * between two searches. Where there is no current one, or it is found damaged, the answer says so. Safe for use by several threads.
 */
public final class IndexGenerations implements Closeable {
  /** Passes over what changed during a build before changes are made to wait for the last one. */
  private static final int PASSES = 5;

  private final CurrentFile folder;
  private final Set<Integer> open;
  private final AtomicReference<Standing> standing;
  private final AtomicReference<Optional<Filling>> running = new AtomicReference<>(Optional.empty());
  private final Set<String> changed = ConcurrentHashMap.newKeySet();
  private final ReadWriteLock changing = new ReentrantReadWriteLock();
  private volatile boolean stopped;
  private volatile boolean closed;

  /** What searches have to look into. */
  private sealed interface Standing {
    record Serving(Generation generation) implements Standing {}

    record Closed(Why why, String detail) implements Standing {}
  }

  private IndexGenerations(CurrentFile folder, Set<Integer> open, Standing standing) {
    this.folder = folder;
    this.open = open;
    this.standing = new AtomicReference<>(standing);
  }

  /** Opens what is there; never fails for the state of an index, which {@link #closed} tells. */
  public static IndexGenerations open(Path folder) throws IOException {
    CurrentFile current = new CurrentFile(Files.createDirectories(folder));
    Set<Integer> inUse = ConcurrentHashMap.newKeySet();
    OptionalInt number = current.read();
    for (int older : current.all()) {
      if (older < number.orElse(0)) {
        current.delete(older);
      }
    }
    if (number.isEmpty()) {
      return new IndexGenerations(current, inUse, new Standing.Closed(Why.MISSING, "no generation is named"));
    }
    Standing standing =
        switch (new IndexFolder(current.of(number.getAsInt())).open(number.getAsInt())) {
          case IndexFolder.Opening.Open open -> new Standing.Serving(new Generation(number.getAsInt(), open.index(), current, inUse));
          case IndexFolder.Opening.Closed closed -> new Standing.Closed(closed.answer().why(), closed.answer().detail());
        };
    return new IndexGenerations(current, inUse, standing);
  }

  /** Why nothing is answered, when that is so: {@link #build} is needed. */
  public Optional<Unavailable> closed() {
    return standing.get() instanceof Standing.Closed closed ? Optional.of(unavailable(closed)) : Optional.empty();
  }

  private Unavailable unavailable(Standing.Closed closed) {
    return new Unavailable(closed.why(), closed.detail(), running.get().map(Filling::progress));
  }

  public SearchAnswer search(SearchRequest request) throws IOException {
    while (true) {
      switch (standing.get()) {
        case Standing.Closed closed -> {
          return unavailable(closed);
        }
        case Standing.Serving serving when serving.generation().acquire() -> {
          SearchAnswer answer = look(serving.generation(), request);
          if (!(answer instanceof Unavailable ill)) {
            return answer;
          }
          condemn(serving, ill);
        }
        case Standing.Serving swapped -> Thread.onSpinWait();
      }
    }
  }

  private static SearchAnswer look(Generation generation, SearchRequest request) throws IOException {
    try {
      return generation.index().search(request);
    } finally {
      generation.release();
    }
  }

  /** As {@link FormIndex#all}, from one generation to the end, whatever takes its place meanwhile. */
  public long all(SearchRequest request, Consumer<Hit> each) throws IOException {
    while (true) {
      switch (standing.get()) {
        case Standing.Closed closed -> throw new UnavailableException(unavailable(closed), 0);
        case Standing.Serving serving when serving.generation().acquire() -> {
          try {
            return serving.generation().index().all(request, each);
          } catch (UnavailableException e) {
            if (e.answer() instanceof Unavailable ill) {
              condemn(serving, ill);
            }
            throw e;
          } finally {
            serving.generation().release();
          }
        }
        case Standing.Serving swapped -> Thread.onSpinWait();
      }
    }
  }

  /** Reads every byte of the current generation (about a second a gigabyte) and closes it when it is damaged; to be called now and then. */
  public Optional<Unavailable> verify() throws IOException {
    if (standing.get() instanceof Standing.Serving serving && serving.generation().acquire()) {
      try {
        Optional<String> damage = serving.generation().index().damage();
        if (damage.isPresent()) {
          condemn(serving, new Unavailable(Why.DAMAGED, damage.get(), Optional.empty()));
        }
      } finally {
        serving.generation().release();
      }
    }
    return closed();
  }

  private void condemn(Standing.Serving serving, Unavailable ill) throws IOException {
    if (standing.compareAndSet(serving, new Standing.Closed(ill.why(), ill.detail()))) {
      serving.generation().retire(Generation.End.ABANDONED);
    }
  }

  /** Takes in a submission that the archive has as done, or its new revision. Without a sound index it waits for the next build. */
  public void put(SubmissionEntry entry) throws IOException {
    change(entry.sha256(), index -> index.put(entry));
  }

  public void remove(String sha256) throws IOException {
    change(sha256, index -> index.remove(sha256));
  }

  private interface Change {
    void on(FormIndex index) throws IOException;
  }

  private void change(String sha256, Change change) throws IOException {
    changing.readLock().lock();
    try {
      changed.add(sha256);
      withCurrent(change);
    } finally {
      changing.readLock().unlock();
    }
  }

  private void withCurrent(Change change) throws IOException {
    if (standing.get() instanceof Standing.Serving serving && serving.generation().acquire()) {
      try {
        change.on(serving.generation().index());
      } catch (IOException | IllegalStateException e) {
        if (serving.generation().index().isWriting()) {
          throw e;
        }
        condemn(serving, new Unavailable(Why.DAMAGED, e.getClass().getSimpleName(), Optional.empty()));
      } finally {
        serving.generation().release();
      }
    }
  }

  /** Lets searches see what was put and removed so far. */
  public void refresh() throws IOException {
    withCurrent(FormIndex::refresh);
  }

  /** Writes all that was put and removed so far to the disk. */
  public void commit() throws IOException {
    withCurrent(FormIndex::commit);
  }

  /** Submissions the current generation holds otherwise than the archive, after it was brought up to it; empty also says they are counted equal. */
  public List<Stamp> catchUp(IndexSource source) throws IOException {
    changing.writeLock().lock();
    try {
      if (!(standing.get() instanceof Standing.Serving serving && serving.generation().acquire())) {
        return source.stamps();
      }
      try {
        Filling filling = new Filling(serving.generation().index(), source, () -> stopped);
        filling.pass(Set.of(), 1);
        serving.generation().index().commit();
        return filling.differences();
      } finally {
        serving.generation().release();
      }
    } finally {
      changing.writeLock().unlock();
    }
  }

  /**
   * Builds a generation from the archive and puts it in the place of the current one. Goes on with what an earlier run left. Changes that are put
   * meanwhile are in it; they wait only while it is counted.
   */
  public BuildOutcome build(IndexSource source, int threads) throws IOException {
    Generation next;
    Filling filling;
    synchronized (running) {
      if (running.get().isPresent()) {
        return new BuildOutcome.UnderWay(running.get().get().progress());
      }
      stopped = closed;
      next = begun();
      filling = new Filling(next.index(), source, () -> stopped);
      running.set(Optional.of(filling));
    }
    boolean swapped = false;
    try {
      changed.clear();
      filling.pass(Set.of(), threads);
      for (int i = 0; i < PASSES && !changed.isEmpty() && !stopped; i++) {
        filling.pass(drained(), threads);
      }
      if (stopped) {
        return new BuildOutcome.Stopped(filling.progress());
      }
      BuildOutcome outcome = counted(next, filling);
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

  /** While nothing changes: the last differences, the count, and the swap. */
  private BuildOutcome counted(Generation next, Filling filling) throws IOException {
    changing.writeLock().lock();
    try {
      filling.pass(drained(), 1);
      List<Stamp> differences = filling.differences();
      if (!differences.isEmpty()) {
        return new BuildOutcome.Differs(differences);
      }
      next.index().commit();
      folder.write(next.number());
      long submissions = filling.progress().total();
      Standing before = standing.getAndSet(new Standing.Serving(next));
      if (before instanceof Standing.Serving old) {
        old.generation().retire(Generation.End.DELETED);
      }
      return new BuildOutcome.Swapped(next.number(), submissions, filling.read());
    } finally {
      changing.writeLock().unlock();
    }
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

  /** Ends a build under way at the next submission; it returns {@link BuildOutcome.Stopped}. */
  public void stop() {
    stopped = true;
  }

  /** Writes and closes the current generation. A build has to be stopped and returned before. */
  @Override
  public void close() throws IOException {
    closed = true;
    stop();
    if (standing.getAndSet(new Standing.Closed(Why.MISSING, "closed")) instanceof Standing.Serving serving) {
      serving.generation().retire(Generation.End.KEPT);
    }
  }
}
