package org.hebiao.submission;

import java.util.List;
import org.hebiao.archive.KeptEntry;
import org.hebiao.reading.Annex;

/**
 * An annex as it counts today.
 *
 * @param read as it was read
 * @param forms in printed order
 * @param withoutForm entries about forms the present reading has not got; kept, and shown
 */
public record RevisedAnnex(Annex read, List<RevisedForm> forms, List<KeptEntry> withoutForm) {
  public RevisedAnnex {
    forms = List.copyOf(forms);
    withoutForm = List.copyOf(withoutForm);
  }

  /** The annex with all corrections, and what there is to say about it. */
  public CheckedAnnex checked() {
    Annex shown =
        new Annex(
            read.name(),
            read.pages(),
            read.title(),
            read.year(),
            read.department(),
            forms.stream().map(form -> form.corrected().shown()).toList(),
            read.otherTables(),
            read.notes());
    return new CheckedAnnex(shown, forms.stream().map(RevisedForm::checked).toList());
  }
}
