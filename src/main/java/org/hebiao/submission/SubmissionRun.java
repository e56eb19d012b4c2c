package org.hebiao.submission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hebiao.archive.ArchiveEntries;
import org.hebiao.archive.Forms;
import org.hebiao.archive.Originals;
import org.hebiao.archive.Readings;
import org.hebiao.archive.Sha256;
import org.hebiao.archive.Source;
import org.hebiao.archive.Submission;
import org.hebiao.archive.Submission.Facts;
import org.hebiao.archive.Submissions;
import org.hebiao.archive.Submissions.Registered;
import org.hebiao.reading.Annex;
import org.hebiao.submission.Intake.Delivery;
import org.hebiao.submission.ReadingWorkers.Attempt;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The turn of one submission: has it read, judges it, keeps the result and says so in one transaction. Each turn starts from the original, so that one cut
 * off anywhere is simply had again.
 */
public final class SubmissionRun implements SubmissionQueue.Turn {
  private static final Logger LOG = Logger.getLogger(SubmissionRun.class.getName());
  private static final int DEATHS = 3;
  private static final long NANOS_A_MILLI = 1_000_000;

  /** Code of a submission that was read and holds no form. */
  public static final String NO_FORMS = "NO_FORMS";

  private final Archive archive;
  private final ReadingWorkers workers;
  private final Judge judge;
  private final Function<CheckedAnnex, byte[]> canonical;
  private final LongConsumer finished;
  private final ReadingCounts counts = new ReadingCounts();

  /** What of the archive a turn needs. */
  public record Archive(
      TransactionTemplate transactions, Submissions submissions, Originals originals, Readings readings, Forms forms, ArchiveEntries entries, CarryOver carryOver, String reader) {}

  /**
   * @param canonical the result without times and ids
   * @param finished is told each submission that came to its end, after that is kept
   */
  public SubmissionRun(Archive archive, ReadingWorkers workers, Judge judge, Function<CheckedAnnex, byte[]> canonical, LongConsumer finished) {
    this.archive = archive;
    this.workers = workers;
    this.judge = judge;
    this.canonical = canonical;
    this.finished = finished;
  }

  public ReadingCounts counts() {
    return counts;
  }

  @Override
  public boolean of(long id) throws InterruptedException {
    if (!archive.submissions().begin(id)) {
      return true;
    }
    Submission submission = archive.submissions().find(id).orElseThrow();
    try {
      boolean ended = turn(submission);
      if (ended) {
        finished.accept(id);
      }
      return ended;
    } catch (IOException e) {
      archive.submissions().interrupted(id);
      LOG.log(Level.WARNING, "submission " + id + " waits: " + e, e);
      return false;
    } catch (RuntimeException e) {
      archive.submissions().interrupted(id);
      throw e;
    }
  }

  private boolean turn(Submission submission) throws IOException, InterruptedException {
    long begun = System.nanoTime();
    Optional<Path> original = archive.originals().find(submission.sha256());
    if (original.isEmpty()) {
      return failed(submission, new Refusal(submission.name(), Refusal.Code.NOT_FOUND, List.of()), begun);
    }
    String attempt = submission.id() + "-" + submission.attempts();
    if (submission.mediaType().equals(FileType.ZIP.mediaType())) {
      return ended(submission, workers.unpack(original.get(), submission.name(), attempt, (unpacked, folder) -> take(submission, unpacked, folder)), begun);
    }
    ReadingProgress progress = new NotedProgress(archive.submissions(), submission.id());
    return switch (workers.read(original.get(), submission.name(), attempt, progress)) {
      case Attempt.Died<ReadFile> died -> died(submission, died.code(), died.why(), begun);
      case Attempt.Answered<ReadFile>(Refusal refusal) -> failed(submission, refusal, begun);
      case Attempt.Answered<ReadFile>(ReadAnnex read) -> done(submission, read, begun);
    };
  }

  private boolean ended(Submission submission, Attempt<ZipEntries.Unpacked> attempt, long begun) {
    return switch (attempt) {
      case Attempt.Died<ZipEntries.Unpacked> died -> died(submission, died.code(), died.why(), begun);
      case Attempt.Answered<ZipEntries.Unpacked>(ZipEntries.Unpacked unpacked) ->
          unpacked.refusal().map(refusal -> failed(submission, refusal, begun)).orElseGet(() -> unpacked(submission, unpacked, begun));
    };
  }

  /** Entries become submissions of their own; what of the ZIP was taken before a fault is found again by its bytes. */
  private void take(Submission zip, ZipEntries.Unpacked unpacked, Path folder) throws IOException {
    List<ZipEntries.Entry> entries = unpacked.entries();
    for (int i = 0; i < entries.size(); i++) {
      ZipEntries.Entry entry = entries.get(i);
      if (entry.file().isEmpty()) {
        archive.entries().refused(zip.id(), i, entry.name(), entry.refusal().orElse(Refusal.Code.TYPE).name(), List.of());
        continue;
      }
      Delivery delivery = new Delivery(zip.organisation(), entry.name(), Source.ARCHIVE, zip.receivedBy(), Optional.empty());
      try (var bytes = Files.newInputStream(folder.resolve(entry.file().get()))) {
        Registered registered = intake().receive(bytes, delivery);
        archive.entries().taken(zip.id(), i, entry.name(), registered.submission().id());
      } catch (Intake.RefusedException e) {
        if (e.refusal().code() == Refusal.Code.STORAGE_FULL || e.refusal().code() == Refusal.Code.LIMIT_QUEUE) {
          throw new IOException(e);
        }
        archive.entries().refused(zip.id(), i, entry.name(), e.refusal().code().name(), e.refusal().parameters());
      }
    }
  }

  private volatile Optional<Intake> intake = Optional.empty();

  /** The door for entries of ZIPs; it needs the queue, which needs this. */
  public void sendEntriesTo(Intake door) {
    this.intake = Optional.of(door);
  }

  private Intake intake() {
    return intake.orElseThrow(() -> new IllegalStateException("no intake"));
  }

  private boolean unpacked(Submission submission, ZipEntries.Unpacked unpacked, long begun) {
    archive.submissions().done(submission.id(), 0, Facts.NONE, unpacked.entries().isEmpty() ? Optional.of(NO_FORMS) : Optional.empty(), List.of());
    log(submission, 0, 0, 0, 0, begun);
    return true;
  }

  private boolean done(Submission submission, ReadAnnex read, long begun) {
    archive.submissions().at(submission.id(), Stage.RECONCILE.name(), read.annex().pages(), read.annex().pages());
    CheckedAnnex checked;
    CarryOver.Carried carried;
    Sha256 result;
    try {
      checked = judge.judge(read);
      carried = archive.carryOver().of(submission.id(), read.annex(), read.clues(), archive.reader());
      result = Sha256.of(canonical.apply(checked));
    } catch (RuntimeException | StackOverflowError e) {
      LOG.log(Level.SEVERE, "submission " + submission.id() + " could not be judged", e);
      return failed(submission, Refusal.crash(submission.name(), e), begun);
    }
    archive
        .transactions()
        .executeWithoutResult(
            status -> {
              archive.readings().store(submission.id(), new Readings.Reading(read.annex(), read.clues(), read.sizes(), archive.reader(), result));
              archive.forms().replace(submission.id(), FormSummaries.of(checked));
              for (int i = 0; i < checked.forms().size(); i++) {
                archive.forms().tally(submission.id(), i + 1, FormSummaries.tallies(checked.forms().get(i)));
              }
              Optional<String> code = checked.isWithoutForms() ? Optional.of(NO_FORMS) : Optional.empty();
              archive.submissions().done(submission.id(), read.annex().pages(), facts(read.annex()), code, Warnings.of(checked));
              archive.carryOver().keep(submission.id(), carried);
            });
    int open = checked.reconciliations().stream().mapToInt(judged -> judged.coverage().notChecked()).sum();
    log(submission, read.annex().pages(), checked.forms().size(), checked.findings().size(), open, begun);
    return true;
  }

  private static Facts facts(Annex annex) {
    return new Facts(
        annex.year().read().map(year -> OptionalInt.of(year.value())).orElse(OptionalInt.empty()),
        annex.department().isRead() ? Optional.of(annex.department().raw()) : Optional.empty(),
        annex.title().isRead() ? Optional.of(annex.title().raw()) : Optional.empty());
  }

  private boolean failed(Submission submission, Refusal refusal, long begun) {
    archive.submissions().failed(submission.id(), refusal.code().name(), refusal.parameters());
    long nanos = System.nanoTime() - begun;
    counts.read(0, nanos);
    LOG.info(() -> "submission=%d failed=%s ms=%d".formatted(submission.id(), refusal.code(), nanos / NANOS_A_MILLI));
    return true;
  }

  private boolean died(Submission submission, Refusal.Code code, String why, long begun) {
    counts.died();
    int deaths = archive.submissions().died(submission.id());
    LOG.warning(() -> "submission=" + submission.id() + " reader died, time " + deaths + ": " + code + " " + why);
    if (deaths < DEATHS) {
      counts.read(0, System.nanoTime() - begun);
      return false;
    }
    return failed(submission, new Refusal(submission.name(), code, code == Refusal.Code.CRASH ? List.of("") : List.of()), begun);
  }

  /** The one line a submission; no text of the file, not even its name. */
  private void log(Submission submission, int pages, int forms, int findings, int undecided, long begun) {
    long nanos = System.nanoTime() - begun;
    counts.read(pages, nanos);
    LOG.info(
        () -> "submission=%d pages=%d forms=%d findings=%d undecided=%d ms=%d".formatted(submission.id(), pages, forms, findings, undecided, nanos / NANOS_A_MILLI));
  }
}
