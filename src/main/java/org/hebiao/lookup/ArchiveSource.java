package org.hebiao.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.hebiao.archive.Database;
import org.hebiao.archive.FormSummary;
import org.hebiao.archive.Forms;
import org.hebiao.archive.OtherFormatException;
import org.hebiao.archive.Readings;
import org.hebiao.archive.Sha256;
import org.hebiao.archive.Revisions;
import org.hebiao.archive.State;
import org.hebiao.archive.Submission;
import org.hebiao.archive.Submission.Facts;
import org.hebiao.archive.Submissions;
import org.hebiao.form.FieldPath;
import org.hebiao.form.SelfEvaluationForm;
import org.hebiao.reading.FormWords;
import org.hebiao.reading.Layouts;
import org.hebiao.reading.ReadForm;
import org.hebiao.reconcile.Severity;
import org.hebiao.revision.Corrections;
import org.hebiao.search.index.IndexSource;
import org.hebiao.search.index.SubmissionEntry;
import org.hebiao.search.index.SubmissionEntry.FindingMark;
import org.hebiao.search.index.SubmissionEntry.FormEntry;
import org.hebiao.search.index.SubmissionEntry.Gravity;
import org.hebiao.search.index.SubmissionEntry.Stamp;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * The submissions of one organisation that are done, as the index takes them in. The forms of a reading that cannot be read back, because another version
 * of the program stored it or its bytes are damaged, are withheld and counted: one bad reading does not keep the others from being searched.
 */
public final class ArchiveSource implements IndexSource {
  private static final Logger LOG = Logger.getLogger(ArchiveSource.class.getName());

  private static final String STAMPS =
      "select s.sha256, s.attempts, s.stated_year, s.stated_department, (select coalesce(max(r.number), 0) from revision r where r.submission_id = s.id) as said"
          + " from submission s where s.organisation = :organisation and s.state = 'DONE'";

  private final Database database;
  private final Submissions submissions;
  private final Readings readings;
  private final Forms forms;
  private final String organisation;
  private final Revisions revisions;
  private final Corrections corrections = new Corrections(new FormWords(Layouts.load()));
  private final Set<String> withheld = ConcurrentHashMap.newKeySet();

  public ArchiveSource(Database database, Submissions submissions, Readings readings, Forms forms, String organisation) {
    this.database = database;
    this.submissions = submissions;
    this.readings = readings;
    this.forms = forms;
    this.revisions = new Revisions(database.client());
    this.organisation = organisation;
  }

  @Override
  public List<Stamp> stamps() {
    return database
        .client()
        .sql(STAMPS)
        .param("organisation", organisation)
        .query(
            (row, number) ->
                new Stamp(row.getString("sha256"), revision(row.getInt("attempts"), row.getInt("stated_year"), Optional.ofNullable(row.getString("stated_department")), row.getLong("said"))))
        .list();
  }

  /**
   * The same number for the same state: a submission that was read again, or of which a person said something else, has another.
   *
   * @param said number of the last entry about it; entries are only added
   */
  private static int revision(int attempts, int year, Optional<String> department, long said) {
    return Objects.hash(attempts, year, department, said);
  }

  @Override
  public Optional<SubmissionEntry> read(String sha256) {
    Optional<Submission> done = submissions.find(organisation, new Sha256(sha256)).filter(each -> each.state() == State.DONE);
    return done.map(
        row -> {
          int revision = revision(row.attempts(), row.stated().year().orElse(0), row.stated().department(), revisions.next(row.id()) - 1);
          return new SubmissionEntry(sha256, row.name(), revision, forms(row));
        });
  }

  private List<FormEntry> forms(Submission row) {
    Optional<Readings.Reading> reading = reading(row);
    if (reading.isEmpty()) {
      return List.of();
    }
    Map<Integer, FormSummary> summaries = forms.of(row.id()).stream().collect(Collectors.toMap(FormSummary::number, Function.identity()));
    List<FormEntry> entries = new ArrayList<>();
    for (ReadForm form : reading.get().annex().forms()) {
      int number = entries.size() + 1;
      List<FindingMark> marks = Optional.ofNullable(summaries.get(number)).map(ArchiveSource::marks).orElse(List.of());
      SelfEvaluationForm corrected = corrections.apply(form, revisions.log(row.id(), number)).form();
      entries.add(new FormEntry(number, corrected, row.stated().department(), year(row, corrected), marks));
    }
    return entries;
  }

  private Optional<Readings.Reading> reading(Submission row) {
    try {
      Optional<Readings.Reading> reading = readings.find(row.id());
      withheld.remove(row.sha256().hex());
      return reading;
    } catch (DataAccessException | TransactionException e) {
      throw e;
    } catch (OtherFormatException | RuntimeException e) {
      if (withheld.add(row.sha256().hex())) {
        LOG.log(Level.WARNING, "submission=" + row.id() + " cannot be searched until it is read again", e);
      }
      return Optional.empty();
    }
  }

  /** What a person said of the year, else what is printed on the form, else what is printed around it. */
  private static OptionalInt year(Submission row, SelfEvaluationForm form) {
    Facts facts = row.stated();
    return facts.year().isPresent() || form.year().isRead() ? facts.year() : row.guessed().year();
  }

  private static List<FindingMark> marks(FormSummary summary) {
    return summary.findings().stream().map(line -> new FindingMark(line.rule(), gravity(Severity.valueOf(line.severity())), new FieldPath(line.place()))).toList();
  }

  private static Gravity gravity(Severity severity) {
    return switch (severity) {
      case ERROR -> Gravity.ERROR;
      case WARNING -> Gravity.WARNING;
      case INFO -> Gravity.INFO;
    };
  }

  /** Submissions whose forms cannot be searched because their reading cannot be read back; reading them again cures it. */
  public int withheld() {
    return withheld.size();
  }
}
