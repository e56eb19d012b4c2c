package org.hebiao.submission;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import org.hebiao.archive.AuditLog;
import org.hebiao.archive.Forms;
import org.hebiao.archive.KeptEntry;
import org.hebiao.archive.Revisions;
import org.hebiao.archive.State;
import org.hebiao.archive.Submission;
import org.hebiao.archive.Submission.Facts;
import org.hebiao.archive.Submissions;
import org.hebiao.form.FieldPath;
import org.hebiao.reconcile.Finding;
import org.hebiao.revision.Correction;
import org.hebiao.revision.Corrections;
import org.hebiao.revision.Entry;
import org.hebiao.revision.FindingChange;
import org.hebiao.revision.Landmarks;
import org.hebiao.revision.RevisionLog;
import org.hebiao.revision.Signed;
import org.hebiao.revision.Verdict;
import org.hebiao.revision.Waiver;
import org.hebiao.revision.Withdrawal;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What people say about readings: corrections, verdicts, waivers, facts, and their undoing. Each is one transaction of the entry, its
 * audit entry and the lines for lists: after any fault all are there or none. Edits of one submission come one after the other. Safe for use by several
 * threads.
 */
public final class Revising {
  /** Characters of a cell. */
  public static final int LONGEST_TEXT = 100_000;

  /** Characters of a reason. */
  public static final int LONGEST_REASON = 1_000;

  /** Characters of a department or title, as the columns hold. */
  public static final int LONGEST_FACT = 1_000;

  private final Archive archive;
  private final RevisedForms forms;
  private final Clock clock;
  private final LongConsumer changed;

  /** What of the archive edits need. */
  public record Archive(TransactionTemplate transactions, Submissions submissions, Forms forms, Revisions revisions, AuditLog audit) {}

  /** @param changed is told each submission whose form says something else now, after that is kept */
  public Revising(Archive archive, RevisedForms forms, Clock clock, LongConsumer changed) {
    this.archive = archive;
    this.forms = forms;
    this.clock = clock;
    this.changed = changed;
  }

  /**
   * Who edits, and why.
   *
   * @param reason in the person's words, may be empty except for waivers
   */
  public record Author(String who, String reason) {}

  private Signed signed(Author by) {
    return new Signed(by.who(), clock.instant().truncatedTo(ChronoUnit.MILLIS), by.reason());
  }

  /** An entry to be kept, and what the audit log is to say of it; or why there is none. */
  private sealed interface Wanted {
    record Written(Entry entry, String action, Map<String, String> detail) implements Wanted {}

    record Not(Edit.Refused why) implements Wanted {}
  }

  private interface Wish {
    Wanted of(RevisedForm before, long number);
  }

  /**
   * Corrects a field.
   *
   * @param form number of the form, from 1
   * @param place in the form as shown
   * @param seen text the person saw there, "" for a blank or missing field
   * @param text what stands there in truth
   */
  public Edit correct(long submission, int form, FieldPath place, String seen, String text, Author by) {
    int longest = Math.max(seen.length(), text.length());
    if (longest > LONGEST_TEXT) {
      return new Edit.TooLong(longest, LONGEST_TEXT);
    }
    return inForm(
        submission,
        form,
        by,
        (before, number) -> {
          FieldPath asRead = before.corrected().placeAsRead(place);
          Optional<Corrections.Refused> refused = Corrections.refusal(before.corrected(), asRead, seen);
          if (refused.isPresent()) {
            return new Wanted.Not(
                switch (refused.get()) {
                  case Corrections.Refused.NoSuchPlace none -> new Edit.NoPlace(place);
                  case Corrections.Refused.OtherText other -> new Edit.OtherText(place, seen, other.now(), last(before.history(place)));
                });
          }
          Correction entry = new Correction(number, asRead, seen, text, signed(by));
          return new Wanted.Written(entry, "revision.correct", Map.of("place", asRead.text(), "before", seen, "after", text));
        });
  }

  private static Optional<Entry> last(List<Entry> history) {
    return history.isEmpty() ? Optional.empty() : Optional.of(history.getLast());
  }

  /** Says whether a finding is true. */
  public Edit say(long submission, int form, String finding, Verdict.Word word, Author by) {
    return aboutFinding(
        submission,
        form,
        finding,
        by,
        (before, found, number) ->
            new Wanted.Written(new Verdict(number, before.key(found), word, signed(by)), "revision.verdict", about(before, found, "word", word.name())));
  }

  /** Lets a finding rest until the end of a day. */
  public Edit waive(long submission, int form, String finding, LocalDate until, Author by) {
    if (by.reason().isBlank()) {
      return new Edit.NoReason();
    }
    return aboutFinding(
        submission,
        form,
        finding,
        by,
        (before, found, number) ->
            new Wanted.Written(new Waiver(number, before.key(found), until, signed(by)), "revision.waive", about(before, found, "until", until.toString())));
  }

  private interface FindingWish {
    Wanted of(RevisedForm before, Finding finding, long number);
  }

  private Edit aboutFinding(long submission, int form, String id, Author by, FindingWish wish) {
    return inForm(
        submission,
        form,
        by,
        (before, number) ->
            before.finding(id).map(finding -> wish.of(before, finding, number)).orElseGet(() -> new Wanted.Not(new Edit.NoFinding(id))));
  }

  private static Map<String, String> about(RevisedForm form, Finding finding, String name, String value) {
    return Map.of("rule", finding.rule(), "place", finding.where().text(), "finding", form.key(finding).id(), name, value);
  }

  private Edit inForm(long submission, int form, Author by, Wish wish) {
    return inTransaction(submission, by, row -> inForm(row, form, by, wish));
  }

  private Edit inTransaction(long submission, Author by, Held edit) {
    if (by.reason().length() > LONGEST_REASON) {
      return new Edit.TooLong(by.reason().length(), LONGEST_REASON);
    }
    Edit answer =
        archive
            .transactions()
            .execute(
                status ->
                    archive
                        .submissions()
                        .hold(submission)
                        .map(row -> row.state() == State.DONE ? edit.of(row) : new Edit.NotDone(row.state()))
                        .orElseGet(() -> new Edit.NoSubmission(submission)));
    if (!(answer instanceof Edit.Refused)) {
      changed.accept(submission);
    }
    return answer;
  }

  /** An edit of a submission that nobody else edits meanwhile. */
  private interface Held {
    Edit of(Submission row);
  }

  private Edit inForm(Submission row, int number, Author by, Wish wish) {
    return switch (forms.find(row.id(), number)) {
      case RevisedForms.Lookup.Not not -> not.why();
      case RevisedForms.Lookup.Found found ->
          switch (wish.of(found.form(), archive.revisions().next(row.id()))) {
            case Wanted.Not not -> not.why();
            case Wanted.Written written -> kept(row, found.form(), found.clue(), written, by);
          };
    };
  }

  private Edit kept(Submission row, RevisedForm before, String clue, Wanted.Written written, Author by) {
    Entry entry = written.entry();
    RevisedForm after = forms.of(before.number(), before.corrected().read(), clue, before.log().with(entry));
    archive.revisions().append(row.id(), before.number(), entry, Landmarks.of(before.corrected().read().form(), entry));
    archive.forms().replace(row.id(), after.summary());
    audit(row.id(), before.number(), written, by);
    return new Edit.Kept(entry.number(), Optional.of(after), FindingChange.between(before.judged(), after.judged()));
  }

  private void audit(long submission, int form, Wanted.Written written, Author by) {
    String subject = "submission/" + submission + "/form/" + form + "/entry/" + written.entry().number();
    archive.audit().append(by.who(), written.action(), subject, AuditDetail.of(written.detail(), by.reason()));
  }

  /**
   * Takes an entry back, or puts it in force again when it is a withdrawal.
   *
   * @param kind of the entry that is meant in the end
   */
  public Edit withdraw(long submission, long number, Class<? extends Entry> kind, Author by) {
    return inTransaction(
        submission,
        by,
        row -> {
          Optional<Integer> form = archive.revisions().formOf(submission, number);
          RevisionLog log = form.map(of -> archive.revisions().log(submission, of)).orElse(RevisionLog.EMPTY);
          if (log.subject(number).filter(kind::isInstance).isEmpty()) {
            return new Edit.NoEntry(number);
          }
          if (!log.isInForce(number)) {
            return new Edit.NotInForce(number);
          }
          LongFunction<Wanted.Written> wanted =
              next -> new Wanted.Written(new Withdrawal(next, number, signed(by)), "revision.withdraw", Map.of("withdrawn", String.valueOf(number)));
          int of = form.orElseThrow();
          return of == KeptEntry.NO_FORM ? withdrawnWithoutForm(row, wanted, by) : inForm(row, of, by, (before, next) -> wanted.apply(next));
        });
  }

  private Edit withdrawnWithoutForm(Submission row, LongFunction<Wanted.Written> wanted, Author by) {
    Wanted.Written written = wanted.apply(archive.revisions().next(row.id()));
    archive.revisions().append(row.id(), KeptEntry.NO_FORM, written.entry(), Landmarks.NONE);
    audit(row.id(), KeptEntry.NO_FORM, written, by);
    return new Edit.Kept(written.entry().number(), Optional.empty(), new FindingChange(List.of(), List.of(), List.of()));
  }

  /**
   * What a person says of year, department and title in place of what is printed; empty parts let the printed text hold again.
   *
   * @param seen what the person saw
   */
  public Edit state(long submission, Facts seen, Facts facts, Author by) {
    int longest = Math.max(facts.department().map(String::length).orElse(0), facts.title().map(String::length).orElse(0));
    if (longest > LONGEST_FACT) {
      return new Edit.TooLong(longest, LONGEST_FACT);
    }
    return inTransaction(
        submission,
        by,
        row -> {
          if (!row.facts().equals(seen)) {
            return new Edit.OtherFacts(row.facts());
          }
          archive.submissions().state(submission, facts);
          Map<String, String> detail = Map.of("before", text(row.stated()), "after", text(facts));
          archive.audit().append(by.who(), "submission.state", "submission/" + submission, AuditDetail.of(detail, by.reason()));
          return new Edit.Stated(facts.orElse(row.guessed()));
        });
  }

  private static String text(Facts facts) {
    return (facts.year().isPresent() ? facts.year().getAsInt() : "") + " | " + facts.department().orElse("") + " | " + facts.title().orElse("");
  }
}
