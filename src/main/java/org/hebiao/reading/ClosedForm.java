package org.hebiao.reading;

import java.util.List;
import java.util.Optional;
import org.hebiao.document.Document;
import org.hebiao.document.Page;
import org.hebiao.form.FormKind;
import org.hebiao.form.Goals;
import org.hebiao.form.FundsTable;
import org.hebiao.form.ProjectHeader;
import org.hebiao.form.SelfEvaluationForm;
import org.hebiao.form.Totals;
import org.hebiao.provenance.Box;
import org.hebiao.provenance.Field;
import org.hebiao.provenance.Fragment;
import org.hebiao.provenance.Origin;
import org.hebiao.provenance.Provenance;

/** What stands for the forms on pages whose text cannot be used: everything there is unreadable, nothing is missing or blank. */
final class ClosedForm {
  private ClosedForm() {}

  static ReadForm of(Document document, List<Integer> closed) {
    List<Page> pages = document.pages().stream().filter(page -> closed.contains(page.number())).toList();
    List<Fragment> places = pages.stream().map(page -> new Fragment(page.number(), new Box(0, 0, page.width(), page.height()))).toList();
    Provenance from = new Provenance(places, "", Origin.EXPORTED, 0);
    boolean scanned = pages.stream().anyMatch(page -> page.text() == Page.TextLayer.SCANNED);
    Field.Reason why = scanned ? Field.Reason.SCANNED_PAGE : Field.Reason.GARBLED_TEXT;
    SelfEvaluationForm form =
        new SelfEvaluationForm(
            FormKind.UNKNOWN,
            FormReader.UNKNOWN_LAYOUT,
            new SelfEvaluationForm.IndicatorColumns(false, false, false),
            unreadable(from, why),
            unreadable(from, why),
            new ProjectHeader(unreadable(from, why), unreadable(from, why), unreadable(from, why), unreadable(from, why), List.of()),
            new FundsTable(unreadable(from, why), new Field.Missing<>("points"), List.of()),
            new Goals(List.of(new Goals.Goal(unreadable(from, why), unreadable(from, why)))),
            List.of(),
            new Totals(unreadable(from, why), unreadable(from, why), unreadable(from, why)),
            List.of(),
            Optional.empty(),
            false,
            closed);
    return new ReadForm(form, List.of(), List.of(), List.of());
  }

  private static <T> Field<T> unreadable(Provenance from, Field.Reason why) {
    return new Field.Unreadable<>(from, why);
  }
}
