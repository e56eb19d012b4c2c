package org.hebiao.lookup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hebiao.archive.DataFolder;
import org.hebiao.archive.Database;
import org.hebiao.archive.Forms;
import org.hebiao.archive.Readings;
import org.hebiao.archive.Sha256;
import org.hebiao.archive.Submission;
import org.hebiao.archive.Submissions;
import org.hebiao.search.index.BuildOutcome;
import org.hebiao.search.index.IndexGenerations;
import org.hebiao.search.index.SearchAnswer;
import org.hebiao.search.index.SearchAnswer.Found;
import org.hebiao.search.index.SearchAnswer.Hit;
import org.hebiao.search.index.SearchAnswer.Unavailable;
import org.hebiao.search.index.SearchAnswer.Why;
import org.hebiao.search.index.SearchRequest;
import org.hebiao.search.index.SubmissionEntry;
import org.hebiao.search.index.SubmissionEntry.Stamp;
import org.hebiao.search.index.UnavailableException;
import org.hebiao.search.query.SearchField;
import org.hebiao.search.suggest.Suggestion;

/**
 * Search over an archive at work: holds the index in step with it, and has it built where it is missing, damaged or of another schema. Answers nothing
 * before it took in what changed while it was not open. Safe for use by several threads.
 */
public final class ArchiveSearch implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(ArchiveSearch.class.getName());

  /** Between two looks whether anything has to be done. */
  private static final Duration LOOK = Duration.ofMillis(500);

  /** Between two comparisons with the archive, which find what nobody told of: another process, a restored database. */
  private static final Duration COMPARE = Duration.ofSeconds(60);

  private static final Duration SHORT = Duration.ofMillis(10);

  private static final int BUILDING_THREADS = Math.max(1, Runtime.getRuntime().availableProcessors());

  private final Submissions submissions;
  private final ArchiveSource source;
  private final IndexGenerations index;
  private final CurrentSuggestions suggestions;
  private final ReentrantLock bringing = new ReentrantLock();
  private final Thread keeper = Thread.ofPlatform().daemon().name("search-keeper").unstarted(this::keep);
  private volatile boolean inStep;
  private volatile boolean open = true;

  /** @param folder of the index alone */
  public ArchiveSearch(Path folder, Submissions submissions, ArchiveSource source) throws IOException {
    this.submissions = submissions;
    this.source = source;
    this.index = IndexGenerations.open(folder);
    this.suggestions = new CurrentSuggestions(folder.resolve("suggestions"));
  }

  /** The search of an organisation in a data folder. */
  public static ArchiveSearch of(DataFolder folder, Database database, Clock clock, String organisation) throws IOException {
    Submissions submissions = new Submissions(database.client(), clock);
    Readings readings = new Readings(database.client(), clock);
    return new ArchiveSearch(folder.index(), submissions, new ArchiveSource(database, submissions, readings, new Forms(database.client()), organisation));
  }

  /** Begins to keep the index in step. */
  public void start() {
    keeper.start();
  }

  /** Waits until searches are answered, no longer than {@code patience}; the answer is whether they are. */
  public boolean await(Duration patience) {
    long until = System.nanoTime() + patience.toNanos();
    while (closed().isPresent() && System.nanoTime() < until && pause(SHORT)) {
      Thread.onSpinWait();
    }
    return closed().isEmpty();
  }

  /** Brings the index up to the archive in the thread of the caller, building it where it must be; the answer is whether searches are answered. For use without {@link #start}. */
  public boolean bringUp() throws IOException {
    inStep = index.closed().isPresent() ? build(BUILDING_THREADS) instanceof BuildOutcome.Swapped : compared();
    return closed().isEmpty();
  }

  private void keep() {
    long compared = 0;
    while (open) {
      try {
        if (index.closed().isPresent()) {
          inStep = build(BUILDING_THREADS) instanceof BuildOutcome.Swapped;
          compared = System.nanoTime();
        } else if (!inStep || System.nanoTime() - compared > COMPARE.toNanos()) {
          inStep = compared();
          compared = System.nanoTime();
        }
        if (inStep) {
          suggestions.renew(index);
        }
      } catch (IOException | RuntimeException e) {
        LOG.log(open ? Level.WARNING : Level.FINE, "search index not kept in step, tried again shortly", e);
      }
      open &= pause(inStep ? LOOK : LOOK.multipliedBy(4));
    }
  }

  private static boolean pause(Duration time) {
    try {
      Thread.sleep(time);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean compared() throws IOException {
    long begun = System.nanoTime();
    List<Stamp> differences = index.catchUp(source);
    if (!differences.isEmpty()) {
      LOG.warning(() -> "search index differs from the archive in " + differences.size() + " submissions");
    }
    LOG.fine(() -> "search index compared in ms=" + (System.nanoTime() - begun) / 1_000_000);
    return differences.isEmpty();
  }

  /** Builds a new generation beside the one that answers and puts it in its place. */
  public BuildOutcome build(int threads) throws IOException {
    long begun = System.nanoTime();
    BuildOutcome outcome = index.build(source, threads);
    LOG.info(() -> "search index built ms=" + (System.nanoTime() - begun) / 1_000_000 + " outcome=" + outcome);
    if (outcome instanceof BuildOutcome.Swapped) {
      inStep = true;
    }
    return outcome;
  }

  /** How far the index is, when it does not answer. */
  public Optional<Unavailable> closed() {
    Optional<Unavailable> closed = index.closed();
    return closed.isPresent() || inStep ? closed : Optional.of(new Unavailable(Why.BEHIND, "", Optional.empty()));
  }

  /**
   * Takes in what a submission is now: in the index when it is done, else not. Searches that begin after this returns see it. A fault is logged and mended
   * by the next comparison.
   */
  public void bring(long id) {
    bringing.lock();
    try {
      Optional<Submission> row = submissions.find(id);
      if (row.isPresent()) {
        String sha256 = row.get().sha256().hex();
        Optional<SubmissionEntry> entry = source.read(sha256);
        if (entry.isPresent()) {
          index.put(entry.get());
        } else {
          index.remove(sha256);
        }
        index.refresh();
        suggestions.changed();
      }
    } catch (IOException | RuntimeException e) {
      inStep = false;
      LOG.log(Level.WARNING, "submission=" + id + " not taken into the search index, which is compared next", e);
    } finally {
      bringing.unlock();
    }
  }

  public SearchAnswer search(SearchRequest request) throws IOException {
    Optional<Unavailable> closed = closed();
    return closed.isPresent() ? closed.get() : index.search(request);
  }

  /** Hands out a whole result; see {@link org.hebiao.search.index.FormIndex#all}. */
  public long all(SearchRequest request, Consumer<Found> begun, Consumer<Hit> each) throws IOException {
    Optional<Unavailable> closed = closed();
    if (closed.isPresent()) {
      throw new UnavailableException(closed.get(), 0);
    }
    return index.all(request, begun, each);
  }

  /** Texts that may be meant; empty also while there is nothing to suggest from. */
  public List<Suggestion> suggest(String typed, Set<SearchField> fields, int most) throws IOException {
    return suggestions.suggest(typed, fields, most);
  }

  /** See {@link ArchiveSource#withheld}. */
  public int withheld() {
    return source.withheld();
  }

  /** The submission of a hit. */
  public Optional<Submission> submission(String organisation, String sha256) {
    return submissions.find(organisation, new Sha256(sha256));
  }

  @Override
  public void close() throws IOException {
    open = false;
    index.stop();
    keeper.interrupt();
    try {
      if (keeper.isAlive()) {
        keeper.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    suggestions.close();
    index.close();
  }
}
