package org.hebiao.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hebiao.archive.FormSummary;
import org.hebiao.form.FieldPath;
import org.hebiao.form.FieldPaths;
import org.hebiao.provenance.Field;
import org.hebiao.reconcile.RulePages;
import org.hebiao.revision.CorrectedField;
import org.hebiao.submission.RevisedForm;
import org.hebiao.submission.RevisedForms;

/**
 * A form as it counts today, as programs get it.
 *
 * @param line the form in one line
 * @param cells every field, with corrections
 * @param findings gravest first
 * @param withoutPlace corrections of fields the present reading has not got; kept, and shown
 */
record RevisedFormView(FormSummary line, List<CellView> cells, List<RemarkView> findings, List<EntryView> withoutPlace) {
  static RevisedFormView of(RevisedForm form, RevisedForms forms, RulePages pages, LocalDate today) {
    Sentences sentences = Sentences.of(form.corrected().form(), pages);
    List<CellView> cells = new ArrayList<>();
    Map<FieldPath, CorrectedField> corrected = form.corrected().byPlace();
    Map<FieldPath, Field<?>> read = FieldPaths.of(form.corrected().read().form());
    FieldPaths.of(form.corrected().form())
        .forEach(
            (place, field) -> {
              FieldPath asRead = form.corrected().placeAsRead(place);
              String text = Optional.<Field<?>>ofNullable(read.get(asRead)).map(Field::raw).orElse("");
              cells.add(CellView.of(place, field, text, Optional.ofNullable(corrected.get(asRead)), sentences));
            });
    List<RemarkView> findings = forms.findings(form, Service.ORGANISATION, today).stream().map(state -> RemarkView.of(state, sentences)).toList();
    List<EntryView> withoutPlace = form.corrected().withoutPlace().stream().map(entry -> EntryView.of(entry, form.number(), form.log())).toList();
    return new RevisedFormView(form.summary(), List.copyOf(cells), findings, withoutPlace);
  }
}
