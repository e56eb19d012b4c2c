package org.hebiao.report.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.hebiao.form.FieldPath;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.Derivation;
import org.hebiao.reconcile.Equation;
import org.hebiao.reconcile.Expression.Stated;
import org.hebiao.report.CellNames;
import org.hebiao.report.Messages;
import org.hebiao.report.Printed;
import org.hebiao.report.sheet.SheetStyles.Kind;

/**
 * The proof (验算): every equation the rules tried, one line an admitted way, with the interval that printed precision leaves open; the equation holds when
 * one of its ways meets the printed number.
 */
final class EquationTable {
  /** Decimals behind the last printed one that decide whether two bounds touch; floating point is exact well beyond. */
  private static final int DECIDING = 4;

  private final SheetPen pen;
  private final FieldCells cells;
  private final CellNames names;
  private final Messages messages;
  private final LiveFormula formulas;
  private final int work;

  EquationTable(SheetPen pen, FieldCells cells, CellNames names, Messages messages, int work) {
    this.pen = pen;
    this.cells = cells;
    this.names = names;
    this.messages = messages;
    this.formulas = new LiveFormula(cells::operand);
    this.work = work;
  }

  /** Equations of a form, each printed number once with every way that was tried for it. */
  static List<Equation> of(List<Check> checks) {
    Map<Stated, List<Derivation>> ways = new LinkedHashMap<>();
    for (Check check : checks) {
      for (Equation equation : check.equations()) {
        List<Derivation> known = ways.computeIfAbsent(equation.stated(), stated -> new ArrayList<>());
        equation.admitted().stream().filter(way -> !known.contains(way)).forEach(known::add);
      }
    }
    return ways.entrySet().stream().map(entry -> new Equation(entry.getKey(), entry.getValue())).toList();
  }

  /** Writes the table from a row on and says where it ends. */
  int write(int from, List<Equation> equations) {
    int row = from;
    pen.text(row, 0, 3, Kind.WORK_HEAD, messages.text("sheet.proof"));
    pen.text(row, 3, 1, Kind.WORK_HEAD, messages.text("sheet.convention"));
    pen.text(row, 4, work - 4, Kind.WORK_HEAD, messages.text("sheet.formula"));
    int column = work;
    for (String head : List.of("stated", "computed", "low", "high", "gap", "way", "verdict")) {
      pen.text(row, column++, 1, Kind.WORK_HEAD, messages.text("sheet." + head));
    }
    row++;
    for (Equation equation : equations) {
      row = equation(row, equation);
    }
    return row;
  }

  private int equation(int first, Equation equation) {
    Stated stated = equation.stated();
    int row = first;
    for (Derivation way : equation.admitted()) {
      pen.text(row, 0, 3, Kind.WORK_TEXT, row == first ? names.placed(stated.path()) : "");
      pen.text(row, 3, 1, Kind.WORK_TEXT, messages.name("convention", way.convention()));
      pen.text(row, 4, work - 4, Kind.WORK_TEXT, Printed.cell(way.expression().text()));
      way(row, stated, way);
      row++;
    }
    String ways = SheetPen.address(first, work + 5) + ":" + SheetPen.address(row - 1, work + 5);
    String holds = "\"" + messages.text("sheet.holds") + "\"";
    String truncated = "\"" + messages.text("sheet.holds-cut") + "\"";
    String verdict = "IF(COUNTIF(" + ways + "," + holds + ")>0,\"" + messages.text("sheet.agrees") + "\",IF(COUNTIF(" + ways + "," + truncated + ")>0,\""
        + messages.text("sheet.agrees-cut") + "\",\"" + messages.text("sheet.disagrees") + "\"))";
    String said = equation.rounded().isPresent() ? "sheet.agrees" : equation.holds() ? "sheet.agrees-cut" : "sheet.disagrees";
    pen.verdict(first, work + 6, verdict, Optional.of(messages.text(said)));
    for (int more = first + 1; more < row; more++) {
      pen.text(more, work + 6, 1, Kind.WORK_TEXT, "");
    }
    red(first, stated.path());
    return row;
  }

  private void red(int row, FieldPath stated) {
    CellRangeAddress verdict = CellRangeAddress.valueOf(SheetPen.address(row, work + 6));
    String[] parts = new CellReference(SheetPen.address(row, work + 6)).getCellRefParts();
    String wrong = "$" + parts[2] + "$" + (row + 1) + "=\"" + messages.text("sheet.disagrees") + "\"";
    pen.redWhere(wrong, verdict);
    cells.cell(stated).ifPresent(cell -> pen.redWhere(wrong, CellRangeAddress.valueOf(cell)));
  }

  private void way(int row, Stated stated, Derivation way) {
    String here = SheetPen.address(row, work);
    String low = SheetPen.address(row, work + 2);
    String high = SheetPen.address(row, work + 3);
    int scale = Math.max(0, stated.number().value().scale());
    pen.formula(row, work, NumberFormats.grouped(scale), cells.operand(stated), stated.number().value());
    pen.formula(row, work + 1, NumberFormats.COMPUTED, formulas.printed(way.expression()), way.result());
    pen.formula(row, work + 2, NumberFormats.COMPUTED, formulas.low(way.expression()), way.value().low());
    pen.formula(row, work + 3, NumberFormats.COMPUTED, formulas.high(way.expression()), way.value().high());
    pen.formula(row, work + 4, NumberFormats.COMPUTED, here + "-" + SheetPen.address(row, work + 1), stated.number().value().subtract(way.result()));
    BigDecimal half = LiveFormula.half(stated);
    BigDecimal unit = stated.exact() ? BigDecimal.ZERO : stated.number().ulp();
    boolean negative = stated.number().value().signum() < 0;
    String holds = meets(here, half, half, low, high, scale + DECIDING);
    String cut = meets(here, negative ? unit : BigDecimal.ZERO, negative ? BigDecimal.ZERO : unit, low, high, scale + DECIDING);
    boolean rounded = way.value().meets(stated.value());
    boolean truncated = way.value().meets(stated.truncated());
    String said = messages.text(rounded ? "sheet.holds" : truncated ? "sheet.holds-cut" : "sheet.fails");
    pen.verdict(
        row,
        work + 5,
        "IF(" + holds + ",\"" + messages.text("sheet.holds") + "\",IF(" + cut + ",\"" + messages.text("sheet.holds-cut") + "\",\"" + messages.text("sheet.fails") + "\"))",
        Optional.of(said));
  }

  /** Whether what the printed number stands for meets the interval of the formula. */
  private static String meets(String stated, BigDecimal less, BigDecimal more, String low, String high, int decimals) {
    return "AND(ROUND(" + high + "-(" + stated + "-" + LiveFormula.digits(less) + ")," + decimals + ")>=0,ROUND(" + stated + "+" + LiveFormula.digits(more) + "-" + low + ","
        + decimals + ")>=0)";
  }
}
