package org.hebiao.submission;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.hebiao.archive.ArchiveEntries;
import org.hebiao.archive.DataFolder;
import org.hebiao.archive.Database;
import org.hebiao.archive.Forms;
import org.hebiao.archive.Originals;
import org.hebiao.archive.Readings;
import org.hebiao.archive.SubmissionList;
import org.hebiao.archive.Submissions;
import org.hebiao.reconcile.Profiles;

/**
 * An archive at work, on a folder the caller holds and a database the caller opened. Nothing is read before {@link #start}; {@link #close} lets readers
 * finish for a while and leaves the rest for the next start.
 */
public final class OpenArchive implements AutoCloseable {
  private static final String HOLDER = "hebiao";

  private final Database database;
  private final Originals originals;
  private final Submissions submissions;
  private final Readings readings;
  private final Forms forms;
  private final ArchiveEntries entries;
  private final ReadingWorkers workers;
  private final ReadingWorkers drawing;
  private final Judge judge;
  private final SubmissionQueue queue;
  private final Intake intake;
  private final ReadingCounts counts;
  private final Revised revised;

  /**
   * @param readers processes
   * @param heap of one reader, as 512m
   * @param readerVersion told with each reading
   * @param javaOptions of readers beside their heap
   */
  public record Settings(
      DataFolder folder,
      int readers,
      String heap,
      ServiceLimits limits,
      Scanning.When when,
      String readerVersion,
      List<String> javaOptions) {
    public Settings {
      javaOptions = List.copyOf(javaOptions);
    }

    public static Settings standard(Path folder) {
      int cores = Runtime.getRuntime().availableProcessors();
      return new Settings(new DataFolder(folder), cores, "512m", ServiceLimits.standard(), Scanning.When.AUTO, "dev", List.of());
    }
  }

  /**
   * @param canonical the result of an annex without times and ids
   * @param finished is told each submission that came to its end, or whose forms were corrected
   */
  public OpenArchive(Settings settings, Database database, Clock clock, Function<CheckedAnnex, byte[]> canonical, LongConsumer finished) throws IOException {
    DataFolder folder = settings.folder();
    folder.create();
    this.database = database;
    this.originals = new Originals(folder.originals(), folder.work().resolve("incoming"));
    this.submissions = new Submissions(database.client(), clock);
    this.readings = new Readings(database.client(), clock);
    this.forms = new Forms(database.client());
    this.entries = new ArchiveEntries(database.client());
    this.judge = new Judge(new Profiles(), Optional.empty());
    this.revised = Revised.in(database, new Revised.Kept(submissions, readings, forms, judge), clock, finished);
    this.workers = workers(settings, "reading", settings.readers());
    this.drawing = workers(settings, "drawing", 1);
    SubmissionRun.Archive kept =
        new SubmissionRun.Archive(database.transactions(), submissions, originals, readings, forms, entries, revised.carryOver(), settings.readerVersion());
    SubmissionRun run = new SubmissionRun(kept, workers, judge, canonical, finished);
    this.queue = new SubmissionQueue(database, submissions, HOLDER, settings.readers(), run);
    this.intake = new Intake(originals, submissions, database.transactions(), queue, settings.limits());
    run.sendEntriesTo(intake);
    this.counts = run.counts();
  }

  private static ReadingWorkers workers(Settings settings, String name, int processes) throws IOException {
    DataFolder folder = settings.folder();
    return new ReadingWorkers(
        new ReadingWorkers.Settings(
            folder.root(), folder.work().resolve(name), processes, settings.heap(), settings.limits(), settings.when(), settings.javaOptions()));
  }

  /** Begins to read what waits. */
  public void start() throws IOException {
    originals.sweep();
    queue.start();
  }

  public Database database() {
    return database;
  }

  public Originals originals() {
    return originals;
  }

  public Submissions submissions() {
    return submissions;
  }

  public SubmissionList list() {
    return new SubmissionList(database.client());
  }

  public Readings readings() {
    return readings;
  }

  public Forms forms() {
    return forms;
  }

  public ArchiveEntries entries() {
    return entries;
  }

  public Judge judge() {
    return judge;
  }

  /** What people say about readings. */
  public Revised revised() {
    return revised;
  }

  public SubmissionQueue queue() {
    return queue;
  }

  public ReadingCounts counts() {
    return counts;
  }

  public Intake intake() {
    return intake;
  }

  public ReadingWorkers workers() {
    return workers;
  }

  public CheckOnly checkOnly() {
    return new CheckOnly(intake, workers, judge);
  }

  /** A process beside those that read, for pages that people want to see now. */
  public ReadingWorkers drawing() {
    return drawing;
  }

  @Override
  public void close() throws IOException {
    queue.close();
    workers.close();
    drawing.close();
  }
}
