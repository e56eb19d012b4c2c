package org.hebiao.reading;

import java.util.List;
import org.hebiao.form.SelfEvaluationForm;
import org.hebiao.provenance.Provenance;

/**
 * A form with what its reading left open.
 *
 * @param recognisedLabels labels of the form that were understood, as keys of the label file
 * @param unrecognisedTexts texts of the form that neither a label nor a value was taken from
 * @param unclaimedNumbers those of them that hold a number (未归属数字)
 */
public record ReadForm(
    SelfEvaluationForm form,
    List<String> recognisedLabels,
    List<Provenance> unrecognisedTexts,
    List<Provenance> unclaimedNumbers) {
  public ReadForm {
    recognisedLabels = List.copyOf(recognisedLabels);
    unrecognisedTexts = List.copyOf(unrecognisedTexts);
    unclaimedNumbers = List.copyOf(unclaimedNumbers);
  }

  /** Whether the form's layout is among the known ones. */
  public boolean isLayoutKnown() {
    return !form.layout().equals(FormReader.UNKNOWN_LAYOUT);
  }
}
