package org.hebiao.submission;

import java.util.List;
import java.util.Optional;
import org.hebiao.archive.FormSummary;
import org.hebiao.form.FieldPath;
import org.hebiao.reconcile.Finding;
import org.hebiao.reconcile.Reconciliation;
import org.hebiao.revision.CorrectedForm;
import org.hebiao.revision.Corrections;
import org.hebiao.revision.Entry;
import org.hebiao.revision.FindingKey;
import org.hebiao.revision.RevisionLog;

/**
 * A form of a submission as it counts today: what was read, what people said about it, and the judgement of both together.
 *
 * @param number of the form, from 1
 * @param log all entries about it, withdrawn ones too
 * @param checked the form with its corrections, judged
 */
public record RevisedForm(int number, RevisionLog log, CorrectedForm corrected, CheckedForm checked) {
  public Optional<Reconciliation> judged() {
    return checked instanceof CheckedForm.Judged(var form, Reconciliation reconciliation) ? Optional.of(reconciliation) : Optional.empty();
  }

  public List<Finding> findings() {
    return judged().map(Reconciliation::findings).orElse(List.of());
  }

  public FindingKey key(Finding finding) {
    return FindingKey.of(finding, checked.form());
  }

  /** The finding with an {@linkplain FindingKey#id() id}; empty when nothing of the kind is found by now. */
  public Optional<Finding> finding(String id) {
    return findings().stream().filter(finding -> key(finding).id().equals(id)).findFirst();
  }

  /**
   * Everything that was written about a field, in the order of writing.
   *
   * @param place in the form as shown
   */
  public List<Entry> history(FieldPath place) {
    return Corrections.history(corrected.read(), log, corrected.placeAsRead(place));
  }

  /** Its line for lists. */
  public FormSummary summary() {
    return FormSummaries.of(number, checked);
  }
}
