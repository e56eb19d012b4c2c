package org.hebiao.web;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hebiao.archive.OtherFormatException;
import org.hebiao.archive.Submission.Facts;
import org.hebiao.reconcile.Finding;
import org.hebiao.reconcile.RulePages;
import org.hebiao.revision.Correction;
import org.hebiao.revision.Entry;
import org.hebiao.revision.FindingChange;
import org.hebiao.submission.Edit;
import org.hebiao.submission.OpenArchive;
import org.hebiao.submission.RevisedForm;
import org.hebiao.submission.Revising;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers those who say something about a reading: what became of it, or in a problem why it was not kept. */
@Component
class EditDesk {
  /** Characters of a text inside a message; the whole text stands beside it. */
  private static final int SHOWN = 60;

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final OpenArchive archive;
  private final Problems problems;
  private final RulePages pages;
  private final Clock clock;

  EditDesk(OpenArchive archive, Problems problems, RulePages pages, Clock clock) {
    this.archive = archive;
    this.problems = problems;
    this.pages = pages;
    this.clock = clock;
  }

  /** A finding in one line. */
  record FindingSaid(String rule, String severity, String place, String zh, String en) {}

  /**
   * An entry that was kept.
   *
   * @param vanished findings that are no longer made
   * @param appeared findings that were not made before
   * @param kept number of findings that stay
   * @param form as it counts from now on; empty for an entry about a form the present reading has not
   */
  record KeptEdit(long number, List<FindingSaid> vanished, List<FindingSaid> appeared, int kept, Optional<RevisedFormView> form) {}

  /** A convention that was settled, or that holds no longer. */
  record SettledConvention(long number) {}

  static Revising.Author author(Principal who, @Nullable String reason) {
    return new Revising.Author(who.getName(), reason == null ? "" : reason.strip());
  }

  LocalDate today() {
    return LocalDate.now(clock.withZone(ZoneId.systemDefault()));
  }

  /** The form of a submission that is done. */
  RevisedForm form(long submission, int number) {
    try {
      return archive.revised().forms().form(submission, number).orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND));
    } catch (OtherFormatException e) {
      throw new ProblemException(ProblemCode.READ_AGAIN);
    }
  }

  RevisedFormView view(RevisedForm form) {
    return RevisedFormView.of(form, archive.revised().forms(), pages, today());
  }

  /** What became of an edit of a form. */
  KeptEdit kept(Edit edit) {
    return switch (edit) {
      case Edit.Kept kept -> kept(kept);
      case Edit.Refused refused -> throw refusal(refused);
      case Edit.Settled other -> throw new IllegalStateException("an edit of a form answered " + other);
      case Edit.Stated other -> throw new IllegalStateException("an edit of a form answered " + other);
    };
  }

  SettledConvention settled(Edit edit) {
    return switch (edit) {
      case Edit.Settled settled -> new SettledConvention(settled.number());
      case Edit.Refused refused -> throw refusal(refused);
      case Edit.Kept other -> throw new IllegalStateException("a convention answered " + other.number());
      case Edit.Stated other -> throw new IllegalStateException("a convention answered " + other);
    };
  }

  Facts stated(Edit edit) {
    return switch (edit) {
      case Edit.Stated stated -> stated.facts();
      case Edit.Refused refused -> throw refusal(refused);
      case Edit.Kept other -> throw new IllegalStateException("facts answered " + other.number());
      case Edit.Settled other -> throw new IllegalStateException("facts answered " + other);
    };
  }

  private KeptEdit kept(Edit.Kept kept) {
    FindingChange change = kept.change();
    Optional<Sentences> sentences = kept.form().map(form -> Sentences.of(form.corrected().form(), pages));
    return new KeptEdit(
        kept.number(),
        sentences.map(say -> said(change.vanished(), say)).orElse(List.of()),
        sentences.map(say -> said(change.appeared(), say)).orElse(List.of()),
        change.kept().size(),
        kept.form().map(this::view));
  }

  private static List<FindingSaid> said(List<Finding> findings, Sentences say) {
    return findings.stream().map(finding -> new FindingSaid(finding.rule(), finding.severity().name(), finding.where().text(), say.chinese(finding), say.english(finding))).toList();
  }

  private RuntimeException refusal(Edit.Refused refused) {
    return switch (refused) {
      case Edit.NoSubmission none -> new ProblemException(ProblemCode.NOT_FOUND);
      case Edit.NoForm none -> new ProblemException(ProblemCode.NOT_FOUND);
      case Edit.NotDone wait -> new ProblemException(ProblemCode.NOT_DONE);
      case Edit.ReadAgain again -> new ProblemException(ProblemCode.READ_AGAIN);
      case Edit.NoPlace none -> new ProblemException(ProblemCode.NO_PLACE, "place", cut(none.place().text()));
      case Edit.NoFinding none -> new ProblemException(ProblemCode.NO_FINDING);
      case Edit.NoConvention none -> new ProblemException(ProblemCode.NO_CONVENTION);
      case Edit.NoEntry none -> new ProblemException(ProblemCode.NO_ENTRY, "number", none.number());
      case Edit.NotInForce taken -> new ProblemException(ProblemCode.NOT_IN_FORCE, "number", taken.number());
      case Edit.NoReason none -> new ProblemException(ProblemCode.NO_REASON);
      case Edit.PastDay past -> new ProblemException(ProblemCode.PAST_DAY, "until", past.until(), "today", past.today());
      case Edit.TooLong too -> new ProblemException(ProblemCode.TOO_LONG, "length", too.length(), "longest", too.longest());
      case Edit.OtherText other -> conflict(other);
      case Edit.OtherFacts other -> conflict(other.now());
    };
  }

  /** Who changed it, when, and what stands there now. */
  private EditConflict conflict(Edit.OtherText other) {
    Sentences names = Sentences.of(other.form().corrected().form(), pages);
    String cell = names.chineseNames().name(other.place()) + " / " + names.englishNames().name(other.place());
    Map<String, Object> problem = other.last().map(last -> byPerson(other, last, cell)).orElseGet(() -> byReading(other, cell));
    problem.put("place", other.place().text());
    problem.put("seen", other.seen());
    problem.put("now", other.now());
    return new EditConflict(ProblemCode.CONFLICT, problem);
  }

  private Map<String, Object> byPerson(Edit.OtherText other, Entry last, String cell) {
    String who = last.signed().who();
    String when = MINUTE.format(last.signed().when().atZone(ZoneId.systemDefault()));
    Object[] pairs = {"cell", cell, "now", cut(other.now()), "seen", cut(other.seen()), "who", who, "when", when};
    Map<String, Object> problem = new LinkedHashMap<>(problems.details(ProblemCode.CONFLICT, pairs));
    problem.put("who", who);
    problem.put("when", last.signed().when().toString());
    problem.put("what", last instanceof Correction correction ? correction.after() : "");
    problem.put("reason", last.signed().reason());
    problem.put("entry", last.number());
    return problem;
  }

  private Map<String, Object> byReading(Edit.OtherText other, String cell) {
    return new LinkedHashMap<>(problems.details(ProblemCode.READ_OTHERWISE, "cell", cell, "now", cut(other.now()), "seen", cut(other.seen())));
  }

  private EditConflict conflict(Facts now) {
    Map<String, Object> problem = new LinkedHashMap<>(problems.details(ProblemCode.FACTS_CHANGED));
    problem.put("now", FactsController.StatedFacts.of(now));
    return new EditConflict(ProblemCode.FACTS_CHANGED, problem);
  }

  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= SHOWN ? text : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
  }
}
