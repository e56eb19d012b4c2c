package org.hebiao.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.hebiao.archive.KeptEntry;
import org.hebiao.revision.ConventionAcceptance;
import org.hebiao.revision.Correction;
import org.hebiao.revision.Entry;
import org.hebiao.revision.RevisionLog;
import org.hebiao.revision.Verdict;
import org.hebiao.revision.Waiver;
import org.hebiao.revision.Withdrawal;

/**
 * What a person wrote about a reading, as programs get it.
 *
 * @param kind CORRECTION, VERDICT, WAIVER, CONVENTION or WITHDRAWAL
 * @param inForce whether nobody has taken it back
 * @param form number of the form in the present reading, 0 when that has no such form or for a convention
 * @param place of the field or of the finding
 * @param before text that was seen there
 * @param after text that stands there in truth
 * @param word CONFIRMED or FALSE
 * @param until last day of a waiver
 * @param way in which the numbers of a convention hold
 * @param withdraws number of the entry that is taken back, or put in force again
 */
record EntryView(
    long number,
    String kind,
    boolean inForce,
    String who,
    Instant when,
    String reason,
    int form,
    Optional<String> place,
    Optional<String> before,
    Optional<String> after,
    Optional<String> rule,
    Optional<String> word,
    Optional<LocalDate> until,
    Optional<String> way,
    Optional<String> department,
    OptionalLong withdraws) {

  private static final Optional<String> NOTHING = Optional.empty();

  /** @param log it stands in */
  static EntryView of(Entry entry, int form, RevisionLog log) {
    return switch (entry) {
      case Correction correction -> about(correction, "CORRECTION", form, log, Optional.of(correction.place().text())).corrected(correction);
      case Verdict verdict -> about(verdict, "VERDICT", form, log, Optional.of(verdict.finding().where().text())).judged(verdict.finding().rule(), Optional.of(verdict.word().name()), Optional.empty());
      case Waiver waiver -> about(waiver, "WAIVER", form, log, Optional.of(waiver.finding().where().text())).judged(waiver.finding().rule(), NOTHING, Optional.of(waiver.until()));
      case ConventionAcceptance acceptance -> about(acceptance, "CONVENTION", form, log, NOTHING).settled(acceptance);
      case Withdrawal withdrawal -> about(withdrawal, "WITHDRAWAL", form, log, NOTHING).withdrawing(withdrawal);
    };
  }

  static EntryView of(KeptEntry kept, RevisionLog log) {
    return of(kept.present(), kept.form(), log);
  }

  private static EntryView about(Entry entry, String kind, int form, RevisionLog log, Optional<String> place) {
    return new EntryView(
        entry.number(),
        kind,
        log.isInForce(entry.number()),
        entry.signed().who(),
        entry.signed().when(),
        entry.signed().reason(),
        form,
        place,
        NOTHING,
        NOTHING,
        NOTHING,
        NOTHING,
        Optional.empty(),
        NOTHING,
        NOTHING,
        OptionalLong.empty());
  }

  private EntryView corrected(Correction by) {
    return new EntryView(
        number, kind, inForce, who, when, reason, form, place, Optional.of(by.before()), Optional.of(by.after()), rule, word, until, way, department, withdraws);
  }

  private EntryView judged(String ofRule, Optional<String> said, Optional<LocalDate> lastDay) {
    return new EntryView(number, kind, inForce, who, when, reason, form, place, before, after, Optional.of(ofRule), said, lastDay, way, department, withdraws);
  }

  private EntryView settled(ConventionAcceptance by) {
    return new EntryView(
        number, kind, inForce, who, when, reason, form, place, before, after, Optional.of(by.convention().rule()), word, until, Optional.of(by.convention().way()),
        Optional.of(by.department()), withdraws);
  }

  private EntryView withdrawing(Withdrawal by) {
    return new EntryView(number, kind, inForce, who, when, reason, form, place, before, after, rule, word, until, way, department, OptionalLong.of(by.withdrawn()));
  }
}
