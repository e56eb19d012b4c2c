package org.hebiao.submission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hebiao.archive.Conventions;
import org.hebiao.archive.KeptEntry;
import org.hebiao.archive.OtherFormatException;
import org.hebiao.archive.Readings;
import org.hebiao.archive.Revisions;
import org.hebiao.form.SelfEvaluationForm;
import org.hebiao.reading.FormWords;
import org.hebiao.reading.Layouts;
import org.hebiao.reading.ReadForm;
import org.hebiao.reconcile.Finding;
import org.hebiao.reconcile.Reconciliation;
import org.hebiao.revision.Convention;
import org.hebiao.revision.CorrectedForm;
import org.hebiao.revision.Corrections;
import org.hebiao.revision.FindingKey;
import org.hebiao.revision.RevisionLog;
import org.hebiao.revision.Standing;

/** Brings readings and what people said about them together. Reads only; joins the transaction of the caller. Safe for use by several threads. */
public final class RevisedForms {
  private final Corrections corrections = new Corrections(new FormWords(Layouts.load()));
  private final Readings readings;
  private final Revisions revisions;
  private final Conventions conventions;
  private final Judge judge;

  public RevisedForms(Readings readings, Revisions revisions, Conventions conventions, Judge judge) {
    this.readings = readings;
    this.revisions = revisions;
    this.conventions = conventions;
    this.judge = judge;
  }

  /**
   * A submission's annex as it counts today; empty when it was not read.
   *
   * @throws OtherFormatException when another version of the program stored the reading: it is to be read again
   */
  public Optional<RevisedAnnex> of(long submission) throws OtherFormatException {
    Optional<Readings.Reading> found = readings.find(submission);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Readings.Reading reading = found.get();
    List<RevisedForm> forms = new ArrayList<>();
    for (int i = 0; i < reading.annex().forms().size(); i++) {
      forms.add(of(i + 1, reading.annex().forms().get(i), reading.clues().get(i), revisions.log(submission, i + 1)));
    }
    List<KeptEntry> withoutForm = revisions.of(submission).stream().filter(kept -> kept.form() == KeptEntry.NO_FORM).toList();
    return Optional.of(new RevisedAnnex(reading.annex(), forms, withoutForm));
  }

  /** A form that was looked for. */
  sealed interface Lookup {
    /** @param clue printed text that may tell by which profile the form was scored */
    record Found(RevisedForm form, String clue) implements Lookup {}

    record Not(Edit.Refused why) implements Lookup {}
  }

  /** One form of a submission, by its number. */
  Lookup find(long submission, int number) {
    Optional<Readings.Reading> found;
    try {
      found = readings.find(submission);
    } catch (OtherFormatException e) {
      return new Lookup.Not(new Edit.ReadAgain());
    }
    int count = found.map(reading -> reading.annex().forms().size()).orElse(0);
    if (number < 1 || number > count) {
      return new Lookup.Not(new Edit.NoForm(number));
    }
    Readings.Reading reading = found.orElseThrow();
    String clue = reading.clues().get(number - 1);
    return new Lookup.Found(of(number, reading.annex().forms().get(number - 1), clue, revisions.log(submission, number)), clue);
  }

  /** @param clue printed text that may tell by which profile the form was scored */
  RevisedForm of(int number, ReadForm read, String clue, RevisionLog log) {
    CorrectedForm corrected = corrections.apply(read, log);
    return new RevisedForm(number, log, corrected, judge.judge(corrected.shown(), clue));
  }

  /** The findings of a form and how each stands on a day. */
  public List<FindingState> findings(RevisedForm form, String organisation, LocalDate day) {
    RevisionLog settled = conventions.log(organisation);
    String department = department(form.checked().form());
    List<FindingState> states = new ArrayList<>();
    for (Finding finding : form.findings()) {
      FindingKey key = form.key(finding);
      Optional<Convention> convention = convention(form, finding);
      states.add(new FindingState(key, finding, convention, Standing.of(key, form.log(), convention, department, settled, day)));
    }
    return List.copyOf(states);
  }

  static Optional<Convention> convention(RevisedForm form, Finding finding) {
    return form.judged().map(Reconciliation::choice).flatMap(choice -> Convention.of(finding, choice.profile().id()));
  }

  /** 主管部门, else 实施单位. */
  static String department(SelfEvaluationForm form) {
    return form.header().department().read().or(() -> form.header().implementingUnit().read()).orElse("");
  }
}
