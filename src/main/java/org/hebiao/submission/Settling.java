package org.hebiao.submission;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.hebiao.archive.AuditLog;
import org.hebiao.archive.Conventions;
import org.hebiao.archive.State;
import org.hebiao.archive.Submission;
import org.hebiao.archive.Submissions;
import org.hebiao.revision.Convention;
import org.hebiao.revision.ConventionAcceptance;
import org.hebiao.revision.Entry;
import org.hebiao.revision.RevisionLog;
import org.hebiao.revision.Signed;
import org.hebiao.revision.Withdrawal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Settles conventions of counting for departments (口径认可) and takes that back. Each is one transaction of the entry and its audit entry. Safe for use by
 * several threads.
 */
public final class Settling {
  private final TransactionTemplate transactions;
  private final Submissions submissions;
  private final Conventions conventions;
  private final AuditLog audit;
  private final RevisedForms forms;
  private final Clock clock;

  public Settling(TransactionTemplate transactions, Submissions submissions, Conventions conventions, AuditLog audit, RevisedForms forms, Clock clock) {
    this.transactions = transactions;
    this.submissions = submissions;
    this.conventions = conventions;
    this.audit = audit;
    this.forms = forms;
    this.clock = clock;
  }

  private interface Attempt {
    Edit made();
  }

  /** Of two people who write at the same moment, both take the same number; the second tries again. */
  private Edit inTurn(Revising.Author by, Attempt attempt) {
    if (by.reason().length() > Revising.LONGEST_REASON) {
      return new Edit.TooLong(by.reason().length(), Revising.LONGEST_REASON);
    }
    while (true) {
      try {
        return transactions.execute(status -> attempt.made());
      } catch (DuplicateKeyException taken) {
        Thread.onSpinWait();
      }
    }
  }

  /** Settles the convention that explains a finding, for the department of its form. */
  public Edit settle(long submission, int form, String finding, Revising.Author by) {
    return inTurn(
        by,
        () -> {
          Optional<Submission> row = submissions.find(submission);
          if (row.isEmpty()) {
            return new Edit.NoSubmission(submission);
          }
          if (row.get().state() != State.DONE) {
            return new Edit.NotDone(row.get().state());
          }
          return switch (forms.find(submission, form)) {
            case RevisedForms.Lookup.Not not -> not.why();
            case RevisedForms.Lookup.Found found -> settled(row.get(), found.form(), finding, by);
          };
        });
  }

  private Edit settled(Submission row, RevisedForm form, String id, Revising.Author by) {
    if (form.finding(id).isEmpty()) {
      return new Edit.NoFinding(id);
    }
    Optional<Convention> convention = form.finding(id).flatMap(found -> RevisedForms.convention(form, found));
    String department = RevisedForms.department(form.checked().form());
    if (convention.isEmpty() || department.isBlank()) {
      return new Edit.NoConvention(id);
    }
    RevisionLog log = conventions.log(row.organisation());
    Convention way = convention.get();
    Map<String, String> detail = Map.of("rule", way.rule(), "way", way.way(), "profile", way.profile(), "department", department);
    return kept(row.organisation(), new ConventionAcceptance(log.next(), way, department, signed(by)), "convention.settle", detail, by);
  }

  /** Takes a settled convention back, or puts it in force again. */
  public Edit withdraw(String organisation, long number, Revising.Author by) {
    return inTurn(
        by,
        () -> {
          RevisionLog log = conventions.log(organisation);
          if (log.entries().stream().noneMatch(entry -> entry.number() == number)) {
            return new Edit.NoEntry(number);
          }
          if (!log.isInForce(number)) {
            return new Edit.NotInForce(number);
          }
          Map<String, String> detail = Map.of("withdrawn", String.valueOf(number));
          return kept(organisation, new Withdrawal(log.next(), number, signed(by)), "convention.withdraw", detail, by);
        });
  }

  private Edit kept(String organisation, Entry entry, String action, Map<String, String> detail, Revising.Author by) {
    conventions.append(organisation, entry);
    audit.append(by.who(), action, "convention/" + organisation + "/entry/" + entry.number(), AuditDetail.of(detail, by.reason()));
    return new Edit.Settled(entry.number());
  }

  private Signed signed(Revising.Author by) {
    return new Signed(by.who(), clock.instant().truncatedTo(ChronoUnit.MILLIS), by.reason());
  }
}
