package org.hebiao.submission;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hebiao.archive.AuditLog;
import org.hebiao.archive.Forms;
import org.hebiao.archive.KeptEntry;
import org.hebiao.archive.OtherFormatException;
import org.hebiao.archive.Readings;
import org.hebiao.archive.Rereading;
import org.hebiao.archive.Rereading.Changes;
import org.hebiao.archive.Rereading.FieldChange;
import org.hebiao.archive.Rereading.FormChange;
import org.hebiao.archive.Rereadings;
import org.hebiao.archive.Revisions;
import org.hebiao.form.FieldPath;
import org.hebiao.form.SelfEvaluationForm;
import org.hebiao.reading.Annex;
import org.hebiao.reading.ReadForm;
import org.hebiao.revision.CorrectedField;
import org.hebiao.revision.Entry;
import org.hebiao.revision.FormPairing;
import org.hebiao.revision.Landmarks;
import org.hebiao.revision.RevisionLog;
import org.hebiao.revision.ThreeWay;
import org.hebiao.revision.ThreeWay.FieldFate;
import org.hebiao.revision.Withdrawal;

/**
 * Carries what people said about a submission over to another reading of it: every entry finds its form and row again or is kept without a place; nothing
 * a person wrote is overwritten or lost. Nobody edits a submission that is being read, so the entries stand still meanwhile.
 */
public final class CarryOver {
  private static final Logger LOG = Logger.getLogger(CarryOver.class.getName());

  /** Who does it, in the audit log. */
  private static final String ACTOR = "hebiao";

  private final Kept kept;
  private final RevisedForms forms;
  private final Clock clock;

  /** What of the archive it needs. */
  public record Kept(Readings readings, Revisions revisions, Rereadings rereadings, Forms forms, AuditLog audit) {}

  public CarryOver(Kept kept, RevisedForms forms, Clock clock) {
    this.kept = kept;
    this.forms = forms;
    this.clock = clock;
  }

  /**
   * What a new reading makes of the entries; nothing of it is kept yet.
   *
   * @param revised forms people said something about
   */
  record Carried(List<KeptEntry> entries, Optional<Rereading> changes, List<RevisedForm> revised) {
    Carried {
      entries = List.copyOf(entries);
      revised = List.copyOf(revised);
    }
  }

  private record Before(Optional<Annex> annex, String reader) {}

  /** Computes what becomes of the entries in another reading. Empty for a submission nobody said anything about and that was not read before. */
  Carried of(long submission, Annex now, List<String> clues, String reader) {
    List<KeptEntry> entries = kept.revisions().of(submission);
    Optional<Before> before = before(submission);
    List<KeptEntry> there = new ArrayList<>();
    Changes changes =
        before.flatMap(Before::annex).map(old -> compared(old.forms(), now.forms(), entries, there)).orElseGet(() -> byLandmarks(now.forms(), entries, there));
    there.sort(Comparator.comparingLong(entry -> entry.written().number()));
    Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Optional<Rereading> rereading = before.map(old -> new Rereading(old.reader(), reader, at, changes));
    return new Carried(there, rereading, revised(there, now.forms(), clues));
  }

  private Optional<Before> before(long submission) {
    try {
      return kept.readings().find(submission).map(reading -> new Before(Optional.of(reading.annex()), reading.reader()));
    } catch (OtherFormatException e) {
      return Optional.of(new Before(Optional.empty(), "format " + e.found()));
    } catch (IllegalArgumentException damaged) {
      LOG.log(Level.WARNING, "submission " + submission + " is read again, its stored reading is damaged", damaged);
      return Optional.of(new Before(Optional.empty(), "damaged"));
    }
  }

  private static Changes compared(List<ReadForm> old, List<ReadForm> now, List<KeptEntry> entries, List<KeptEntry> there) {
    FormPairing pairing = FormPairing.of(old.stream().map(ReadForm::form).toList(), now.stream().map(ReadForm::form).toList());
    Map<Integer, List<KeptEntry>> byForm = new TreeMap<>();
    entries.forEach(entry -> byForm.computeIfAbsent(entry.form(), form -> new ArrayList<>()).add(entry));
    List<FormChange> forms = new ArrayList<>();
    for (FormPairing.Pair pair : pairing.pairs()) {
      List<KeptEntry> about = Optional.ofNullable(byForm.remove(pair.old() + 1)).orElse(List.of());
      ThreeWay brought = ThreeWay.of(old.get(pair.old()), now.get(pair.now()), new RevisionLog(about.stream().map(KeptEntry::present).toList()));
      for (int i = 0; i < about.size(); i++) {
        there.add(carried(about.get(i), brought.carried().entries().get(i), pair.now() + 1, now.get(pair.now()).form()));
      }
      forms.add(new FormChange(pair.old() + 1, pair.now() + 1, brought.fields().stream().filter(CarryOver::isTold).map(CarryOver::told).toList()));
    }
    byForm.values().forEach(left -> byLandmarks(now, left, there));
    return new Changes(true, forms, numbers(pairing.gone()), numbers(pairing.added()));
  }

  private static List<Integer> numbers(List<Integer> indexes) {
    return indexes.stream().map(index -> index + 1).toList();
  }

  private static KeptEntry carried(KeptEntry before, Entry entry, int form, SelfEvaluationForm now) {
    if (!isLost(entry)) {
      return before.at(form, entry, Landmarks.of(now, entry));
    }
    Entry back = before.landmarks().found(entry, now);
    return isLost(back) ? before.at(form, entry, before.landmarks()) : before.at(form, back, Landmarks.of(now, back));
  }

  private static boolean isLost(Entry entry) {
    return entry.places().stream().findFirst().filter(ThreeWay::isGone).isPresent();
  }

  /** For entries whose form is gone, and when the reading before cannot be opened. A withdrawal stays with what it withdraws. */
  private static Changes byLandmarks(List<ReadForm> now, List<KeptEntry> entries, List<KeptEntry> there) {
    List<SelfEvaluationForm> forms = now.stream().map(ReadForm::form).toList();
    Map<Long, Integer> formOf = new HashMap<>();
    for (KeptEntry entry : entries) {
      int form =
          entry.written() instanceof Withdrawal taken
              ? formOf.getOrDefault(taken.withdrawn(), KeptEntry.NO_FORM)
              : number(entry.landmarks().formIn(forms, entry.form() - 1));
      formOf.put(entry.written().number(), form);
      there.add(form == KeptEntry.NO_FORM ? entry.at(form, entry.present(), entry.landmarks()) : found(entry, form, forms.get(form - 1)));
    }
    return Changes.UNKNOWN;
  }

  private static KeptEntry found(KeptEntry entry, int form, SelfEvaluationForm now) {
    Entry there = entry.landmarks().found(entry.present(), now);
    return entry.at(form, there, isLost(there) ? entry.landmarks() : Landmarks.of(now, there));
  }

  private static int number(OptionalInt index) {
    return index.isPresent() ? index.getAsInt() + 1 : KeptEntry.NO_FORM;
  }

  private static boolean isTold(FieldFate field) {
    return switch (field.fate()) {
      case UNCHANGED -> false;
      case APPEARED -> !field.current().isMissing();
      case VANISHED -> !field.old().isMissing();
      case FROM_NEW_READING, CORRECTION_KEPT, CORRECTION_CONFIRMED, CORRECTION_IN_CONFLICT, CORRECTION_WITHOUT_PLACE -> true;
    };
  }

  private static FieldChange told(FieldFate field) {
    return new FieldChange(
        field.before().map(FieldPath::text),
        field.now().map(FieldPath::text),
        field.old().raw(),
        field.current().raw(),
        field.corrected().map(CorrectedField::text),
        field.fate());
  }

  private List<RevisedForm> revised(List<KeptEntry> there, List<ReadForm> now, List<String> clues) {
    Map<Integer, List<Entry>> logs = new TreeMap<>();
    there.stream().filter(entry -> entry.form() != KeptEntry.NO_FORM).forEach(entry -> logs.computeIfAbsent(entry.form(), form -> new ArrayList<>()).add(entry.present()));
    List<RevisedForm> revised = new ArrayList<>();
    logs.forEach((form, log) -> revised.add(forms.of(form, now.get(form - 1), clues.get(form - 1), new RevisionLog(log))));
    return revised;
  }

  /** Keeps it in the transaction that keeps the new reading and its lines for lists. */
  void keep(long submission, Carried carried) {
    kept.revisions().carry(submission, carried.entries());
    carried.revised().forEach(form -> kept.forms().replace(submission, form.summary()));
    carried.changes().ifPresent(changes -> kept.rereadings().store(submission, changes));
    if (!carried.entries().isEmpty()) {
      long conflicts = carried.revised().stream().mapToLong(form -> form.corrected().conflicts().size()).sum();
      long lost = carried.entries().stream().filter(entry -> entry.form() == KeptEntry.NO_FORM || isLost(entry.present())).count();
      Map<String, String> detail =
          Map.of("entries", String.valueOf(carried.entries().size()), "conflicts", String.valueOf(conflicts), "withoutPlace", String.valueOf(lost));
      kept.audit().append(ACTOR, "revision.carry", "submission/" + submission, detail);
    }
  }
}
