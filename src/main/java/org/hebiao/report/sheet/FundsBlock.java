package org.hebiao.report.sheet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hebiao.form.FieldPath;
import org.hebiao.provenance.Field;
import org.hebiao.reconcile.Expression;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FundsLine;
import org.hebiao.reconcile.RecomputedScores.Score;
import org.hebiao.report.Messages;
import org.hebiao.report.sheet.SheetStyles.Kind;

/** The funds block as printed; beside each row the execution rate and, where the row is scored, the execution score. */
final class FundsBlock {
  private static final String RATE = "0.00##%";
  private static final List<String> HEADS = List.of("rate", "rate-gap", "lowest", "highest", "gap", "basis", "finding", "original");

  private final SheetPen pen;
  private final FieldCells cells;
  private final FindingCells findings;
  private final ScoreCells scores;
  private final Messages messages;
  private final FormGrid grid;

  FundsBlock(SheetPen pen, FieldCells cells, FindingCells findings, ScoreCells scores, Messages messages, FormGrid grid) {
    this.pen = pen;
    this.cells = cells;
    this.findings = findings;
    this.scores = scores;
    this.messages = messages;
    this.grid = grid;
  }

  /** Writes the block from a row on and says where it ends. */
  int write(int from, FormCase form, Optional<Score> execution) {
    int row = from;
    int column = 0;
    for (Map.Entry<String, Integer> entry : grid.funds().entrySet()) {
      boolean label = entry.getKey().equals("label");
      String unit = form.form().funds().unit().read().map(printed -> "（" + printed.printed() + "）").orElse("");
      String head = label ? messages.text("place.of.funds") + unit : messages.text("column.funds." + entry.getKey());
      pen.text(row, column, entry.getValue(), Kind.HEAD, head);
      column += entry.getValue();
    }
    findings.stands(FieldPath.FUNDS_UNIT, row);
    findings.stands(FieldPath.FUNDS_POINTS, row);
    findings.stands(new FieldPath("funds"), row);
    for (int i = 0; i < HEADS.size() - 2; i++) {
      pen.text(row, grid.work() + i, 1, Kind.WORK_HEAD, messages.text("sheet." + HEADS.get(i)));
    }
    for (FundsLine line : form.funds()) {
      line(++row, line);
      work(row, line, execution);
    }
    return row + 1;
  }

  private void line(int row, FundsLine line) {
    int column = 0;
    for (Map.Entry<String, Integer> entry : grid.funds().entrySet()) {
      String name = entry.getKey();
      boolean ofBlock = name.equals("weight") && line.isTotal() && line.row().weight().isMissing() && line.pointsOfBlock().isRead();
      FieldPath path = ofBlock ? FieldPath.FUNDS_POINTS : line.path(name);
      cells.write(row, column, entry.getValue(), path, name.matches("label|reason") ? Kind.TEXT : Kind.NUMBER);
      findings.stands(line.path(name), row);
      column += entry.getValue();
    }
  }

  private void work(int row, FundsLine line, Optional<Score> execution) {
    for (int i = 0; i < 6; i++) {
      pen.text(row, grid.work() + i, 1, Kind.WORK_TEXT, "");
    }
    Field<?> rate = line.row().executionRate();
    Optional<Expression> exact = line.exactRate();
    if (exact.isPresent() && !rate.isMissing()) {
      pen.formula(row, grid.work(), RATE, new LiveFormula(cells::operand).printed(exact.get()), exact.get().exactly().value().middle());
      cells
          .cell(line.path("executionRate"))
          .ifPresent(stated -> pen.formula(row, grid.work() + 1, "0.00##%;-0.00##%;0%", stated + "-" + SheetPen.address(row, grid.work())));
    }
    execution.filter(score -> score.where().equals(line.path("score"))).ifPresent(score -> scores.score(row, score, cells.cell(score.where())));
  }
}
