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
import org.hebiao.archive.State;
import org.hebiao.archive.Submission;
import org.hebiao.archive.Submission.Facts;
import org.hebiao.archive.Submissions;
import org.hebiao.form.FieldPath;
import org.hebiao.form.SelfEvaluationForm;
import org.hebiao.reading.ReadForm;
import org.hebiao.reconcile.Severity;
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

  private final Database database;
  private final Submissions submissions;
  private final Readings readings;
  private final Forms forms;
  private final String organisation;
  private final Set<String> withheld = ConcurrentHashMap.newKeySet();

  public ArchiveSource(Database database, Submissions submissions, Readings readings, Forms forms, String organisation) {
    this.database = database;
    this.submissions = submissions;
    this.readings = readings;
    this.forms = forms;
    this.organisation = organisation;
  }

  @Override
  public List<Stamp> stamps() {
    return database
        .client()
        .sql("select sha256, attempts, stated_year, stated_department from submission where organisation = :organisation and state = 'DONE'")
        .param("organisation", organisation)
        .query((row, number) -> new Stamp(row.getString("sha256"), Objects.hash(row.getInt("attempts"), row.getInt("stated_year"), row.getString("stated_department"))))
        .list();
  }

  /** The same number for the same state: a submission that was read again or of which a person said something else has another. */
  private static int revision(Submission row) {
    return Objects.hash(row.attempts(), row.stated().year().orElse(0), row.stated().department().orElse(null));
  }

  @Override
  public Optional<SubmissionEntry> read(String sha256) {
    Optional<Submission> row = submissions.find(organisation, new Sha256(sha256)).filter(each -> each.state() == State.DONE);
    return row.map(each -> new SubmissionEntry(sha256, each.name(), revision(each), forms(each)));
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
      entries.add(new FormEntry(number, form.form(), row.stated().department(), year(row, form.form()), marks));
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
