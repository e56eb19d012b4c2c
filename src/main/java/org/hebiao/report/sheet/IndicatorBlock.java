package org.hebiao.report.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hebiao.form.FieldPath;
import org.hebiao.provenance.Field;
import org.hebiao.provenance.Provenance;
import org.hebiao.quantity.PrintedNumber;
import org.hebiao.reconcile.AdmittedScores;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.IndicatorRow;
import org.hebiao.reconcile.Level1Weights;
import org.hebiao.reconcile.RecomputedScores;
import org.hebiao.reconcile.RecomputedScores.Score;
import org.hebiao.report.CellNames;
import org.hebiao.report.Messages;
import org.hebiao.report.sheet.SheetStyles.Kind;
import org.hebiao.report.sheet.SheetStyles.Look;

/** The indicator block and its total row as printed; beside each row the numbers of target and result, and the recomputed score. */
final class IndicatorBlock {
  private static final List<String> HEADS = List.of("target", "actual", "lowest", "highest", "gap", "basis", "finding", "original");

  private final SheetPen pen;
  private final FieldCells cells;
  private final FindingCells findings;
  private final ScoreCells scores;
  private final CellNames names;
  private final Messages messages;
  private final FormGrid grid;

  IndicatorBlock(SheetPen pen, FieldCells cells, FindingCells findings, ScoreCells scores, CellNames names, Messages messages, FormGrid grid) {
    this.pen = pen;
    this.cells = cells;
    this.findings = findings;
    this.scores = scores;
    this.names = names;
    this.messages = messages;
    this.grid = grid;
  }

  /** Writes rows, total and sums of the groups from a row on and says where they end. */
  int write(int from, FormCase form, RecomputedScores again) {
    int column = 0;
    for (Map.Entry<String, Integer> entry : grid.indicator().entrySet()) {
      pen.text(from, column, entry.getValue(), Kind.HEAD, messages.text("column.indicator." + entry.getKey()));
      column += entry.getValue();
    }
    findings.stands(new FieldPath("indicators"), from);
    for (int i = 0; i < HEADS.size() - 2; i++) {
      pen.text(from, grid.work() + i, 1, Kind.WORK_HEAD, messages.text("sheet." + HEADS.get(i)));
    }
    int first = from + 1;
    for (IndicatorRow row : form.rows()) {
      row(first + row.index(), row, again);
    }
    for (String level : List.of("level1", "level2")) {
      if (grid.indicator().containsKey(level)) {
        headings(first, level, form.rows().size());
      }
    }
    int row = first + form.rows().size();
    total(row, form, again);
    return groups(row + 1, form, again);
  }

  private void row(int row, IndicatorRow line, RecomputedScores again) {
    int column = 0;
    for (Map.Entry<String, Integer> entry : grid.indicator().entrySet()) {
      String name = entry.getKey();
      FieldPath path = line.path(name);
      findings.stands(path, row);
      if (!name.matches("level[12]")) {
        cells.write(row, column, entry.getValue(), path, name.matches("weight|score|reviewedScore") ? Kind.NUMBER : Kind.TEXT);
      }
      column += entry.getValue();
    }
    for (int i = 0; i < 6; i++) {
      pen.text(row, grid.work() + i, 1, Kind.WORK_TEXT, "");
    }
    AdmittedScores.numbers(line)
        .ifPresent(
            numbers -> {
              number(row, grid.work(), numbers.target().path(), numbers.target().number());
              number(row, grid.work() + 1, numbers.actual().path(), numbers.actual().number());
            });
    again.rows().stream()
        .filter(score -> score.where().equals(line.path("score")))
        .findFirst()
        .ifPresent(score -> scores.score(row, score, cells.cell(score.where())));
  }

  /** A number inside a text, so that formulas can use it. */
  private void number(int row, int column, FieldPath path, PrintedNumber number) {
    BigDecimal value = number.value();
    boolean percent = names.field(path).raw().matches(".*[%％].*") && value.scale() >= 2;
    String format = percent ? NumberFormats.plain(value.scale() - 2) + "%" : NumberFormats.grouped(value.scale());
    pen.number(row, column, 1, Look.number(Kind.WORK_NUMBER, format), value);
    cells.remember(path, row, column, value);
  }

  /** One printed heading over several rows is one cell here too. */
  private void headings(int first, String level, int rows) {
    int column = grid.at(level);
    int from = 0;
    for (int i = 1; i <= rows; i++) {
      if (i == rows || !isSame(i, level)) {
        cells.write(first + from, column, grid.indicator().get(level), FieldPath.indicator(from, level), Kind.CENTRED);
        if (i - from > 1) {
          pen.span(first + from, first + i - 1, column, grid.indicator().get(level), Kind.CENTRED);
        }
        from = i;
      }
    }
  }

  private boolean isSame(int row, String level) {
    Optional<Provenance> here = names.field(FieldPath.indicator(row, level)).provenance();
    boolean group = level.equals("level1") || !grid.indicator().containsKey("level1") || isSame(row, "level1");
    return group && here.isPresent() && here.equals(names.field(FieldPath.indicator(row - 1, level)).provenance());
  }

  private void total(int row, FormCase form, RecomputedScores again) {
    int before = grid.beforeNumbers();
    pen.text(row, 0, before, Kind.HEAD, messages.text("html.total"));
    int column = 0;
    for (Map.Entry<String, Integer> entry : grid.indicator().entrySet()) {
      if (column >= before) {
        switch (entry.getKey()) {
          case "weight" -> cells.write(row, column, entry.getValue(), FieldPath.TOTAL_WEIGHT, Kind.NUMBER);
          case "score" -> cells.write(row, column, entry.getValue(), FieldPath.TOTAL_SCORE, Kind.NUMBER);
          case "deviation" -> grade(row, column, entry.getValue());
          default -> pen.text(row, column, entry.getValue(), Kind.TEXT, "");
        }
      }
      column += entry.getValue();
    }
    for (int i = 0; i < 6; i++) {
      pen.text(row, grid.work() + i, 1, Kind.WORK_TEXT, "");
    }
    List.of(FieldPath.TOTAL_WEIGHT, FieldPath.TOTAL_SCORE, FieldPath.GRADE).forEach(path -> findings.stands(path, row));
    again.total()
        .ifPresent(
            total -> {
              List<FieldPath> parts = new ArrayList<>(again.rows().stream().map(Score::where).toList());
              again.execution().ifPresent(execution -> parts.add(execution.where()));
              scores.sum(row, total, parts, cells.cell(FieldPath.TOTAL_SCORE));
              scores.grade(row, form.profile(), again.lowestGrade(), again.highestGrade());
            });
  }

  private void grade(int row, int column, int columns) {
    Field<?> grade = names.field(FieldPath.GRADE);
    if (grade.isMissing()) {
      pen.text(row, column, columns, Kind.TEXT, "");
    } else {
      cells.write(row, column, columns, FieldPath.GRADE, Kind.CENTRED);
    }
  }

  private int groups(int from, FormCase form, RecomputedScores again) {
    int row = from;
    for (Score group : again.groups()) {
      String heading = group.where().text().substring("level1:".length());
      List<FieldPath> parts =
          form.rows().stream().filter(line -> line.hasWeight() && Level1Weights.heading(line).equals(heading)).map(line -> line.path("score")).toList();
      pen.text(row, 0, grid.columns(), Kind.WORK_TEXT, messages.text("sheet.group", "name", heading));
      for (int i = 0; i < 6; i++) {
        pen.text(row, grid.work() + i, 1, Kind.WORK_TEXT, "");
      }
      Optional<String> stated = Optional.empty();
      List<String> printed = parts.stream().flatMap(part -> cells.cell(part).stream()).toList();
      if (group.stated().isPresent() && printed.size() == parts.size()) {
        String sum = "SUM(" + String.join(",", CellRuns.joined(printed)) + ")";
        pen.formula(row, grid.work() + 1, "0.00##", sum, group.stated().get().value());
        stated = Optional.of(SheetPen.address(row, grid.work() + 1));
      }
      scores.sum(row, group, parts, stated);
      findings.stands(group.where(), row);
      row++;
    }
    return row;
  }
}
