package org.hebiao.revision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How a finding stands on a day, after all that people said about it. */
public sealed interface Standing {
  /** Nobody has said anything about it. */
  record Open() implements Standing {}

  record Confirmed(Verdict by) implements Standing {}

  record DeclaredFalse(Verdict by) implements Standing {}

  /** Visible, and at rest. */
  record Waived(Waiver by) implements Standing {}

  /** Settled with the convention of its department. */
  record Settled(ConventionAcceptance by) implements Standing {}

  /** Open again: what was said about it no longer holds. */
  record Returned(Entry before, Why why) implements Standing {}

  /** Why a finding came back. */
  enum Why {
    /** The waiver's last day has passed. */
    EXPIRED,
    /** The finding states other figures than those that were judged. */
    RESTATED
  }

  /** Whether a person still has to look at it. */
  default boolean isOpen() {
    return this instanceof Open || this instanceof Returned;
  }

  /**
   * Standing of a finding. The last word on the finding itself counts, a settled convention where there is none that holds.
   *
   * @param log entries about the form
   * @param convention that explains it, when one does
   * @param settled entries about conventions
   */
  static Standing of(FindingKey finding, RevisionLog log, Optional<Convention> convention, String department, RevisionLog settled, LocalDate day) {
    Optional<Entry> last =
        Stream.<Entry>concat(
                log.inForce(Verdict.class).stream().filter(verdict -> verdict.finding().isAboutTheSame(finding)),
                log.inForce(Waiver.class).stream().filter(waiver -> waiver.finding().isAboutTheSame(finding)))
            .filter(entry -> speaksOf(entry, finding) || noneSpeaksOf(finding, log))
            .max(Comparator.comparingLong(Entry::number));
    Standing own = last.map(entry -> said(entry, finding, day)).orElse(new Open());
    List<ConventionAcceptance> covering =
        settled.inForce(ConventionAcceptance.class).stream().filter(each -> convention.filter(asked -> each.covers(asked, department)).isPresent()).toList();
    return own.isOpen() && !covering.isEmpty() ? new Settled(covering.getLast()) : own;
  }

  private static boolean speaksOf(Entry entry, FindingKey finding) {
    return switch (entry) {
      case Verdict verdict -> verdict.finding().statement().equals(finding.statement());
      case Waiver waiver -> waiver.finding().statement().equals(finding.statement());
      case Correction other -> false;
      case ConventionAcceptance other -> false;
      case Withdrawal other -> false;
    };
  }

  private static boolean noneSpeaksOf(FindingKey finding, RevisionLog log) {
    return log.inForce().stream().noneMatch(entry -> aboutTheSame(entry, finding) && speaksOf(entry, finding));
  }

  private static boolean aboutTheSame(Entry entry, FindingKey finding) {
    return entry instanceof Verdict verdict && verdict.finding().isAboutTheSame(finding)
        || entry instanceof Waiver waiver && waiver.finding().isAboutTheSame(finding);
  }

  private static Standing said(Entry entry, FindingKey finding, LocalDate day) {
    if (!speaksOf(entry, finding)) {
      return new Returned(entry, Why.RESTATED);
    }
    return switch (entry) {
      case Verdict verdict -> verdict.word() == Verdict.Word.CONFIRMED ? new Confirmed(verdict) : new DeclaredFalse(verdict);
      case Waiver waiver -> waiver.holdsOn(day) ? new Waived(waiver) : new Returned(waiver, Why.EXPIRED);
      case Correction other -> new Open();
      case ConventionAcceptance other -> new Open();
      case Withdrawal other -> new Open();
    };
  }
}
