package org.hebiao.report.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.hebiao.form.FieldPath;
import org.hebiao.form.ProjectHeader;
import org.hebiao.form.SelfEvaluationForm;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.Coverage;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.RecomputedScores;
import org.hebiao.reconcile.Reconciliation;
import org.hebiao.report.CellNames;
import org.hebiao.report.FindingText;
import org.hebiao.report.Messages;
import org.hebiao.report.Printed;
import org.hebiao.report.ProfileText;
import org.hebiao.report.sheet.SheetStyles.Kind;
import org.hebiao.submission.CheckedForm;

/** One form as a sheet: the printed form on the left, the work beside it, below it the proof, the findings and what was not checked. */
final class FormSheet {
  /** Widths in characters of the grid of the commonest form, from left to right; further columns are as wide as the last. */
  private static final double[] WIDTHS = {7, 10, 20, 13, 13, 7, 7, 17, 10};

  private static final double[] WORK_WIDTHS = {10, 10, 9, 9, 9, 10, 42, 8};

  private final SheetPen pen;
  private final CheckedForm checked;
  private final SelfEvaluationForm form;
  private final Messages messages;
  private final CellNames names;
  private final FormGrid grid;
  private final FieldCells cells;
  private final FindingCells findings;
  private final ScoreCells scores;

  FormSheet(SheetPen pen, int number, CheckedForm checked, FindingText text, Optional<PlaceLink> link) {
    this.pen = pen;
    this.checked = checked;
    this.form = checked.form();
    this.messages = text.messages();
    this.names = new CellNames(form, messages);
    this.grid = FormGrid.of(form);
    this.cells = new FieldCells(pen, names, messages);
    this.findings = new FindingCells(pen, names, text, link, number, grid.work(), judged().map(Reconciliation::findings).orElse(List.of()));
    this.scores = new ScoreCells(pen, cells, messages, grid.work());
  }

  /** Where the overview finds what it repeats. */
  FieldCells cells() {
    return cells;
  }

  private Optional<Reconciliation> judged() {
    return checked instanceof CheckedForm.Judged judged ? Optional.of(judged.reconciliation()) : Optional.empty();
  }

  void write() {
    for (int i = 0; i < grid.columns(); i++) {
      pen.width(i, WIDTHS[Math.min(i, WIDTHS.length - 1)]);
    }
    for (int i = 0; i < WORK_WIDTHS.length; i++) {
      pen.width(grid.work() + i, WORK_WIDTHS[i]);
    }
    int row = head();
    int title = row - 1;
    row = header(row);
    if (judged().isPresent()) {
      FormCase asked = FormCase.of(form, judged().get().choice().profile());
      RecomputedScores again = judged().get().scores();
      row = form.funds().rows().isEmpty() ? row : new FundsBlock(pen, cells, findings, scores, messages, grid).write(row, asked, again.execution());
      row = goals(row);
      row = form.indicators().isEmpty() ? row : new IndicatorBlock(pen, cells, findings, scores, names, messages, grid).write(row, asked, again);
      row = notes(row);
      findings.beside(title);
      row = proof(row + 1, judged().get());
    } else {
      row = listed(row);
    }
    pen.sheet().setColumnHidden(grid.work() + FormGrid.WORK, true);
    pen.sheet().setColumnHidden(grid.work() + FormGrid.WORK + 1, true);
    pen.finish();
  }

  /** Title, year and unit, profile and coverage. */
  private int head() {
    int last = grid.work() + FormGrid.WORK;
    String title = form.title().raw().isBlank() ? messages.text("kind." + form.kind().name()) : Printed.cell(form.title().raw());
    pen.text(0, 0, last, Kind.TITLE, title);
    List<String> facts = new ArrayList<>();
    facts.add(form.year().read().map(year -> messages.text("text.year", "year", year.value())).orElseGet(() -> messages.text("text.no-year")));
    facts.add(names.pages(form.pages()));
    facts.add(messages.text("sheet.unit", "unit", form.funds().unit().read().map(unit -> unit.printed()).orElseGet(() -> messages.text("sheet.unit.none"))));
    judged()
        .ifPresent(
            judged -> {
              Coverage coverage = judged.coverage();
              facts.add(messages.text("html.coverage", "checked", coverage.checked(), "possible", coverage.possible()));
              facts.add(messages.text("text.profile") + messages.text("list.colon") + ProfileText.of(judged.choice(), messages));
            });
    if (!form.complete() && judged().isPresent()) {
      facts.add("▲ " + messages.text("text.incomplete"));
    }
    pen.text(1, 0, last, Kind.NOTE, String.join("　", facts));
    pen.text(2, 0, last, Kind.NOTE, messages.text("sheet.legend"));
    pen.text(3, 0, grid.columns(), Kind.HEAD, messages.text("sheet.as-printed"));
    pen.text(3, grid.work(), 6, Kind.WORK_HEAD, messages.text("sheet.work"));
    pen.text(3, grid.work() + 6, 1, Kind.WORK_HEAD, messages.text("sheet.finding"));
    pen.text(3, grid.work() + 7, 1, Kind.WORK_HEAD, messages.text("sheet.original"));
    pen.sheet().createFreezePane(0, 4);
    pen.sheet().setRepeatingRows(CellRangeAddress.valueOf("4:4"));
    List.of(FieldPath.TITLE, FieldPath.YEAR, new FieldPath("form")).forEach(path -> findings.stands(path, 4));
    return 5;
  }

  /** Labelled cells, two pairs a row. */
  private int header(int from) {
    List<Pair> pairs = new ArrayList<>();
    for (FieldPath path : List.of(FieldPath.PROJECT_NAME, FieldPath.PROJECT_AMOUNT, FieldPath.DEPARTMENT, FieldPath.IMPLEMENTING_UNIT)) {
      if (!names.field(path).isMissing()) {
        pairs.add(new Pair(names.name(path), Optional.of(path), ""));
      }
    }
    for (ProjectHeader.Labelled other : form.header().others()) {
      pairs.add(new Pair(Printed.brief(other.label()), Optional.empty(), Printed.whole(other.value().raw())));
    }
    pen.text(from - 1, 0, grid.columns(), Kind.NOTE, "");
    for (int i = 0; i < pairs.size(); i++) {
      boolean left = i % 2 == 0;
      boolean alone = left && i == pairs.size() - 1;
      pair(from + i / 2, left ? 0 : 4, alone ? grid.columns() : left ? 4 : grid.columns() - 4, pairs.get(i));
    }
    return from + (pairs.size() + 1) / 2;
  }

  private record Pair(String label, Optional<FieldPath> path, String text) {}

  private void pair(int row, int column, int columns, Pair pair) {
    int label = column == 0 ? 2 : 1;
    pen.text(row, column, label, Kind.HEAD, pair.label());
    if (pair.path().isPresent()) {
      cells.write(row, column + label, columns - label, pair.path().get(), Kind.TEXT);
      findings.stands(pair.path().get(), row);
    } else {
      pen.text(row, column + label, columns - label, Kind.TEXT, pair.text());
    }
  }

  private int goals(int from) {
    if (form.goals().all().stream().allMatch(goal -> goal.expected().isMissing() && goal.actual().isMissing())) {
      return from;
    }
    int half = grid.columns() / 2;
    pen.text(from, 0, half, Kind.HEAD, messages.text("column.goal.expected"));
    pen.text(from, half, grid.columns() - half, Kind.HEAD, messages.text("column.goal.actual"));
    int row = from;
    findings.stands(new FieldPath("goals"), from + 1);
    for (int i = 0; i < form.goals().all().size(); i++) {
      row++;
      cells.write(row, 0, half, FieldPath.goal(i, "expected"), Kind.TEXT);
      cells.write(row, half, grid.columns() - half, FieldPath.goal(i, "actual"), Kind.TEXT);
      findings.stands(FieldPath.goal(i, "expected"), row);
      findings.stands(FieldPath.goal(i, "actual"), row);
    }
    return row + 1;
  }

  private int notes(int from) {
    int row = from;
    for (int i = 0; i < form.notes().size(); i++) {
      cells.write(row, 0, grid.columns(), FieldPath.note(i), Kind.TEXT);
      findings.stands(FieldPath.note(i), row);
      row++;
    }
    return row;
  }

  private int proof(int from, Reconciliation judged) {
    int row = new EquationTable(pen, cells, names, messages, grid.work()).write(from, EquationTable.of(judged.checks())) + 1;
    row = judged.findings().isEmpty() ? row : findings.list(row) + 1;
    List<Check> open = judged.notChecked();
    if (!open.isEmpty()) {
      pen.text(row++, 0, grid.columns(), Kind.WORK_HEAD, messages.text("text.open", "count", open.size()));
      for (Map.Entry<String, String> line : OpenLines.of(open, names, messages, findings.text()).entrySet()) {
        pen.text(row, 0, 3, Kind.WORK_TEXT, line.getKey());
        pen.text(row++, 3, grid.columns() - 3, Kind.WORK_TEXT, line.getValue());
      }
    }
    return row;
  }

  /** A form nothing is said about, with what was read of it. */
  private int listed(int from) {
    int row = from;
    if (checked instanceof CheckedForm.Listed listed) {
      pen.text(row++, 0, grid.columns(), Kind.NOTE, "◌ " + messages.text("text.listed." + listed.why().name()));
    }
    for (FieldPath path : names.fields().keySet()) {
      if (!names.field(path).isMissing()) {
        pen.text(row, 0, 3, Kind.TEXT, names.name(path));
        cells.write(row++, 3, grid.columns() - 3, path, Kind.TEXT);
      }
    }
    return row;
  }
}
