package org.hebiao.report;

import java.util.List;
import java.util.Optional;
import org.hebiao.form.FieldPath;
import org.hebiao.reconcile.Finding;
import org.hebiao.revision.CorrectedField;
import org.hebiao.submission.FindingState;
import org.hebiao.submission.RevisedForm;

/**
 * A form as it counts today, with what people said about its findings.
 *
 * @param findings gravest first
 */
public record RemarkedForm(RevisedForm form, List<FindingState> findings) {
  public RemarkedForm {
    findings = List.copyOf(findings);
  }

  Optional<FindingState> of(Finding finding) {
    return findings.stream().filter(state -> state.finding() == finding).findFirst();
  }

  /** What was corrected at a place of the form as shown. */
  Optional<CorrectedField> correctedAt(FieldPath place) {
    return form.corrected().fields().stream().filter(field -> form.corrected().placeAsShown(field.place()).equals(place)).findFirst();
  }
}
