package org.hebiao.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.hebiao.reconcile.Finding;
import org.hebiao.revision.Convention;
import org.hebiao.revision.Entry;
import org.hebiao.revision.Standing;
import org.hebiao.submission.FindingState;

/**
 * A finding and how it stands, as programs get it.
 *
 * @param id by which something is said about it; another one as soon as it states other figures
 * @param way in which its numbers hold, when it is a difference of convention: it can be settled for a department
 * @param standing OPEN, CONFIRMED, FALSE, WAIVED, SETTLED, or RETURNED when what was said about it no longer holds
 * @param entry number of what was said
 * @param why EXPIRED or RESTATED for a finding that returned
 */
record RemarkView(
    String id,
    String rule,
    String severity,
    String place,
    String zh,
    String en,
    Optional<String> way,
    String standing,
    Optional<Long> entry,
    Optional<String> who,
    Optional<Instant> when,
    Optional<String> reason,
    Optional<LocalDate> until,
    Optional<String> why) {

  private static final Optional<LocalDate> ALWAYS = Optional.empty();

  static RemarkView of(FindingState state, Sentences sentences) {
    Finding finding = state.finding();
    RemarkView open =
        new RemarkView(
            state.key().id(),
            finding.rule(),
            finding.severity().name(),
            finding.where().text(),
            sentences.chinese(finding),
            sentences.english(finding),
            state.convention().map(Convention::way),
            "OPEN",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            ALWAYS,
            Optional.empty());
    return switch (state.standing()) {
      case Standing.Open none -> open;
      case Standing.Confirmed confirmed -> open.said("CONFIRMED", confirmed.by(), ALWAYS, Optional.empty());
      case Standing.DeclaredFalse declared -> open.said("FALSE", declared.by(), ALWAYS, Optional.empty());
      case Standing.Waived waived -> open.said("WAIVED", waived.by(), Optional.of(waived.by().until()), Optional.empty());
      case Standing.Settled settled -> open.said("SETTLED", settled.by(), ALWAYS, Optional.empty());
      case Standing.Returned returned -> open.said("RETURNED", returned.before(), ALWAYS, Optional.of(returned.why().name()));
    };
  }

  private RemarkView said(String how, Entry by, Optional<LocalDate> lastDay, Optional<String> cause) {
    return new RemarkView(
        id, rule, severity, place, zh, en, way, how, Optional.of(by.number()), Optional.of(by.signed().who()), Optional.of(by.signed().when()),
        Optional.of(by.signed().reason()), lastDay, cause);
  }
}
