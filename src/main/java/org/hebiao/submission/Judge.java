package org.hebiao.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hebiao.provenance.Field;
import org.hebiao.reading.Annex;
import org.hebiao.reading.ReadForm;
import org.hebiao.reconcile.ProfileChoice;
import org.hebiao.reconcile.Profiles;
import org.hebiao.reconcile.Reconciler;
import org.hebiao.reconcile.ScoringProfile;
import org.hebiao.reconcile.rules.Rules;

/** Says what there is to say about the forms of an annex: chooses the profile of each and asks all rules. Safe for use by several threads. */
public final class Judge {
  private final Reconciler reconciler = new Reconciler(Rules.ALL);
  private final Profiles profiles;
  private final Optional<ScoringProfile> asked;

  /** @param asked profile to judge every form by, in place of the one its printed clues speak for */
  public Judge(Profiles profiles, Optional<ScoringProfile> asked) {
    this.profiles = profiles;
    this.asked = asked;
  }

  public CheckedAnnex judge(ReadAnnex read) {
    Annex annex = read.annex();
    List<CheckedForm> forms = new ArrayList<>();
    for (int i = 0; i < annex.forms().size(); i++) {
      forms.add(judge(annex.forms().get(i), read.clues().get(i)));
    }
    return new CheckedAnnex(annex, forms);
  }

  /** @param clue printed text that may tell by which profile the form was scored */
  public CheckedForm judge(ReadForm form, String clue) {
    return switch (form.form().kind()) {
      case PROJECT, DEPARTMENT, TRANSFER_PAYMENT, REVIEW -> {
        ProfileChoice choice = asked.map(profiles::chosen).orElseGet(() -> profiles.choose(form.form(), clue));
        yield new CheckedForm.Judged(form, reconciler.reconcile(form.form(), choice));
      }
      case TARGET_DECLARATION -> new CheckedForm.Listed(form, CheckedForm.Why.TARGET_DECLARATION);
      case UNKNOWN -> new CheckedForm.Listed(form, whyUnknown(form));
    };
  }

  private static CheckedForm.Why whyUnknown(ReadForm form) {
    if (form.form().title() instanceof Field.Unreadable<String> closed) {
      return switch (closed.why()) {
        case SCANNED_PAGE -> CheckedForm.Why.SCANNED_PAGE;
        case GARBLED_TEXT -> CheckedForm.Why.GARBLED_TEXT;
        case NOT_A_NUMBER, NOT_A_TEXT -> CheckedForm.Why.UNKNOWN_KIND;
      };
    }
    return CheckedForm.Why.UNKNOWN_KIND;
  }
}
