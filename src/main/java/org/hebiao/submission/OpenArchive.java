package org.hebiao.submission;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.hebiao.archive.ArchiveEntries;
import org.hebiao.archive.AuditLog;
import org.hebiao.archive.Conventions;
import org.hebiao.archive.DataFolder;
import org.hebiao.archive.Database;
import org.hebiao.archive.Forms;
import org.hebiao.archive.Originals;
import org.hebiao.archive.Readings;
import org.hebiao.archive.Rereadings;
import org.hebiao.archive.Revisions;
import org.hebiao.archive.SubmissionList;
import org.hebiao.archive.Submissions;
import org.hebiao.reconcile.Profiles;

/**
 * An archive at work: its folder is held, its database open, its readers are ready. Nothing is read before {@link #start}; {@link #close} lets readers
 * finish for a while and leaves the rest for the next start.
 */
public final class OpenArchive implements AutoCloseable {
  private static final String HOLDER = "hebiao";

  private final DataFolder.Hold hold;
  private final Database database;
  private final Originals originals;
  private final Submissions submissions;
  private final Readings readings;
  private final Forms forms;
  private final ArchiveEntries entries;
  private final ReadingWorkers workers;
  private final Judge judge;
  private final SubmissionQueue queue;
  private final Intake intake;
  private final Revised revised;

  /** What people say about readings: looked up in {@code forms}, written through {@code revising} and {@code settling}. */
  public record Revised(RevisedForms forms, Revising revising, Settling settling, Revisions revisions, Conventions conventions, Rereadings rereadings, AuditLog audit) {}

  /**
   * @param database address, user and password; the embedded one when empty
   * @param readers processes
   * @param heap of one reader, as 512m
   * @param readerVersion told with each reading
   * @param javaOptions of readers beside their heap
   */
  public record Settings(
      DataFolder folder,
      Optional<DatabaseAddress> database,
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
      return new Settings(new DataFolder(folder), Optional.empty(), cores, "512m", ServiceLimits.standard(), Scanning.When.AUTO, "dev", List.of());
    }
  }

  /** Where a database is. */
  public record DatabaseAddress(String url, String user, String password) {}

  /**
   * @param canonical the result of an annex without times and ids
   * @param finished is told each submission that came to its end, or whose forms were corrected
   */
  public OpenArchive(Settings settings, Clock clock, Function<CheckedAnnex, byte[]> canonical, LongConsumer finished) throws IOException {
    DataFolder folder = settings.folder();
    this.hold = folder.hold();
    folder.create();
    DatabaseAddress address = settings.database().orElseGet(() -> new DatabaseAddress(Database.embedded(folder.database()), "", ""));
    this.database = Database.open(address.url(), address.user(), address.password());
    this.originals = new Originals(folder.originals(), folder.work().resolve("incoming"));
    this.submissions = new Submissions(database.client(), clock);
    this.readings = new Readings(database.client(), clock);
    this.forms = new Forms(database.client());
    this.entries = new ArchiveEntries(database.client());
    this.judge = new Judge(new Profiles(), Optional.empty());
    this.revised = revised(clock, finished);
    this.workers =
        new ReadingWorkers(
            new ReadingWorkers.Settings(
                folder.root(), folder.work().resolve("reading"), settings.readers(), settings.heap(), settings.limits(), settings.when(), settings.javaOptions()));
    SubmissionRun.Archive kept =
        new SubmissionRun.Archive(database.transactions(), submissions, originals, readings, forms, entries, carryOver(clock), settings.readerVersion());
    SubmissionRun run = new SubmissionRun(kept, workers, judge, canonical, finished);
    this.queue = new SubmissionQueue(database, submissions, HOLDER, settings.readers(), run);
    this.intake = new Intake(originals, submissions, database.transactions(), queue, settings.limits());
    run.sendEntriesTo(intake);
  }

  private Revised revised(Clock clock, LongConsumer changed) {
    Revisions revisions = new Revisions(database.client());
    Conventions conventions = new Conventions(database.client());
    AuditLog audit = new AuditLog(database.client(), clock);
    RevisedForms revisedForms = new RevisedForms(readings, revisions, conventions, judge);
    Revising.Archive kept = new Revising.Archive(database.transactions(), submissions, forms, revisions, audit);
    return new Revised(
        revisedForms,
        new Revising(kept, revisedForms, clock, changed),
        new Settling(database.transactions(), submissions, conventions, audit, revisedForms, clock),
        revisions,
        conventions,
        new Rereadings(database.client()),
        audit);
  }

  private CarryOver carryOver(Clock clock) {
    return new CarryOver(new CarryOver.Kept(readings, revised.revisions(), revised.rereadings(), forms, revised.audit()), revised.forms(), clock);
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

  public Revised revised() {
    return revised;
  }

  public SubmissionQueue queue() {
    return queue;
  }

  public Intake intake() {
    return intake;
  }

  public ReadingWorkers workers() {
    return workers;
  }

  @Override
  public void close() throws IOException {
    queue.close();
    workers.close();
    database.close();
    hold.close();
  }
}
