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
  private final AtomicReference<Standing> standing;
  private final GenerationBuilds builds;

  /** What searches have to look into. */
  private sealed interface Standing {
    record Serving(Generation generation) implements Standing {}

    record Closed(Why why, String detail) implements Standing {}
  }

  private IndexGenerations(CurrentFile folder, Set<Integer> open, Standing standing) {
    this.standing = new AtomicReference<>(standing);
    this.builds = new GenerationBuilds(folder, open);
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
    return new Unavailable(closed.why(), closed.detail(), builds.progress());
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
  public long all(SearchRequest request, Consumer<SearchAnswer.Found> begun, Consumer<Hit> each) throws IOException {
    return look(index -> index.all(request, begun, each));
  }

  /** Something done with an open index. */
  public interface Look<T> {
    T at(FormIndex index) throws IOException;
  }

  /**
   * Does something with the current generation, which stays open meanwhile.
   *
   * @throws UnavailableException when there is none
   */
  public <T> T look(Look<T> work) throws IOException {
    while (true) {
      switch (standing.get()) {
        case Standing.Closed closed -> throw new UnavailableException(unavailable(closed), 0);
        case Standing.Serving serving when serving.generation().acquire() -> {
          try {
            return work.at(serving.generation().index());
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
    builds.change(
        sha256,
        () -> {
          withCurrent(change);
          return true;
        });
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
    return builds.alone(
        () -> {
          if (!(standing.get() instanceof Standing.Serving serving && serving.generation().acquire())) {
            return source.stamps();
          }
          try {
            Filling filling = builds.filling(serving.generation().index(), source);
            filling.pass(Set.of(), 1);
            serving.generation().index().commit();
            return filling.differences();
          } finally {
            serving.generation().release();
          }
        });
  }

  /**
   * Builds a generation from the archive and puts it in the place of the current one. Goes on with what an earlier run left. Changes that are put
   * meanwhile are in it; they wait only while it is counted.
   */
  public BuildOutcome build(IndexSource source, int threads) throws IOException {
    return builds.build(source, threads, this::swap);
  }

  private void swap(Generation next) throws IOException {
    if (standing.getAndSet(new Standing.Serving(next)) instanceof Standing.Serving old) {
      old.generation().retire(Generation.End.DELETED);
    }
  }

  /** Ends a build under way at the next submission; it returns {@link BuildOutcome.Stopped}. */
  public void stop() {
    builds.stop();
  }

  /** Writes and closes the current generation. A build has to be stopped and returned before. */
  @Override
  public void close() throws IOException {
    builds.close();
    if (standing.getAndSet(new Standing.Closed(Why.MISSING, "closed")) instanceof Standing.Serving serving) {
      serving.generation().retire(Generation.End.KEPT);
    }
  }
}
