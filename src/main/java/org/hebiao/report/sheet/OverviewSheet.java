package org.hebiao.report.sheet;

import java.util.List;
import java.util.Optional;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.hebiao.form.FieldPath;
import org.hebiao.form.SelfEvaluationForm;
import org.hebiao.reconcile.Coverage;
import org.hebiao.reconcile.Reconciliation;
import org.hebiao.reconcile.Severity;
import org.hebiao.report.CellNames;
import org.hebiao.report.FormTitle;
import org.hebiao.report.Messages;
import org.hebiao.report.NoteText;
import org.hebiao.report.Printed;
import org.hebiao.report.ScoreText;
import org.hebiao.report.sheet.SheetStyles.Kind;
import org.hebiao.submission.CheckedAnnex;
import org.hebiao.submission.CheckedForm;

/** All forms of an annex, one line each, with what went wrong while the document was read. */
final class OverviewSheet {
  private static final List<String> COLUMNS = List.of("number", "project", "department", "year", "pages", "total", "computed", "errors", "warnings", "infos", "coverage", "state");
  private static final double[] WIDTHS = {6, 40, 30, 10, 14, 10, 12, 8, 8, 8, 14, 34};

  private final SheetPen pen;
  private final Messages messages;

  OverviewSheet(SheetPen pen, Messages messages) {
    this.pen = pen;
    this.messages = messages;
  }

  /**
   * @param sheets names of the forms' sheets
   * @param cells cells of the forms' printed numbers
   */
  void write(CheckedAnnex annex, List<String> sheets, List<FieldCells> cells) {
    for (int i = 0; i < WIDTHS.length; i++) {
      pen.width(i, WIDTHS[i]);
    }
    pen.text(0, 0, COLUMNS.size(), Kind.TITLE, messages.text("sheet.title", "file", Printed.text(annex.name())));
    int row = 1;
    for (String note : NoteText.of(annex.annex().notes(), messages)) {
      pen.text(row++, 0, COLUMNS.size(), Kind.NOTE, "▲ " + note);
    }
    if (annex.isWithoutForms()) {
      pen.text(row++, 0, COLUMNS.size(), Kind.NOTE, messages.text("text.no-forms", "pages", annex.annex().pages()));
    }
    for (int i = 0; i < COLUMNS.size(); i++) {
      pen.text(row, i, 1, Kind.HEAD, messages.text("sheet.column." + COLUMNS.get(i)));
    }
    pen.sheet().createFreezePane(0, row + 1);
    for (int i = 0; i < annex.forms().size(); i++) {
      form(++row, i, annex.forms().get(i), sheets.get(i), cells.get(i));
    }
    pen.finish();
  }

  private void form(int row, int index, CheckedForm checked, String sheet, FieldCells cells) {
    SelfEvaluationForm form = checked.form();
    FormTitle title = new FormTitle(form, messages);
    pen.text(row, 0, 1, Kind.CENTRED, String.valueOf(index + 1));
    pen.link(row, 1, title.project(), HyperlinkType.DOCUMENT, "'" + sheet + "'!A1");
    pen.text(row, 2, 1, Kind.TEXT, title.department());
    pen.text(row, 3, 1, Kind.CENTRED, title.year());
    pen.text(row, 4, 1, Kind.CENTRED, new CellNames(form, messages).pages(form.pages()));
    Optional<String> total = cells.cell(FieldPath.TOTAL_SCORE);
    if (total.isPresent()) {
      pen.formula(row, 5, NumberFormats.COMPUTED, "'" + sheet + "'!" + total.get(), form.totals().score().read().orElseThrow().value());
    } else {
      pen.text(row, 5, 1, Kind.ABSENT, form.totals().score().isMissing() ? messages.text("sheet.missing") : Printed.cell(form.totals().score().raw()));
    }
    switch (checked) {
      case CheckedForm.Judged judged -> judged(row, judged.reconciliation());
      case CheckedForm.Listed listed -> {
        for (int i = 6; i < 11; i++) {
          pen.text(row, i, 1, Kind.CENTRED, "—");
        }
        pen.text(row, 11, 1, Kind.TEXT, "◌ " + messages.text("text.listed." + listed.why().name()));
      }
    }
  }

  private void judged(int row, Reconciliation judged) {
    pen.text(row, 6, 1, Kind.CENTRED, judged.scores().total().map(ScoreText::range).orElse("—"));
    int column = 7;
    for (Severity severity : Severity.values()) {
      long count = judged.findings().stream().filter(finding -> finding.severity() == severity).count();
      pen.text(row, column++, 1, Kind.CENTRED, String.valueOf(count));
    }
    Coverage coverage = judged.coverage();
    pen.text(row, 10, 1, Kind.CENTRED, coverage.checked() + " / " + coverage.possible());
    pen.text(row, 11, 1, Kind.TEXT, judged.form().complete() ? "" : "▲ " + messages.text("text.incomplete"));
  }
}
