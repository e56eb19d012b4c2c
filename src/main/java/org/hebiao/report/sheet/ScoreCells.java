package org.hebiao.report.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.hebiao.form.FieldPath;
import org.hebiao.quantity.PrintedNumber;
import org.hebiao.reconcile.Expression;
import org.hebiao.reconcile.RecomputedScores.Score;
import org.hebiao.reconcile.ScoringProfile;
import org.hebiao.report.Messages;
import org.hebiao.report.sheet.SheetStyles.Kind;

/** The recomputed scores beside the printed ones: lowest and highest the profile admits, and what the printed one lies off them. */
final class ScoreCells {
  /** Decimals that decide whether two points are the same; scores have at most four. */
  private static final int DECIDING = 8;

  private static final String POINTS = "0.00##";
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal UNPRINTED_HALF = new BigDecimal("0.005");

  private final SheetPen pen;
  private final FieldCells cells;
  private final Messages messages;
  private final LiveFormula formulas;
  private final int work;
  private final Map<FieldPath, Integer> rows = new HashMap<>();

  ScoreCells(SheetPen pen, FieldCells cells, Messages messages, int work) {
    this.pen = pen;
    this.cells = cells;
    this.messages = messages;
    this.formulas = new LiveFormula(cells::operand);
    this.work = work;
  }

  /** Score of a row, by the formulas its bounds rest on. */
  void score(int row, Score score, Optional<String> printed) {
    rows.put(score.where(), row);
    boolean whole = score.admitted().stream().anyMatch(way -> isItself(way, score));
    List<String> ways = score.admitted().stream().filter(way -> !isItself(way, score)).map(formulas::printed).toList();
    String low = ways.size() == 1 ? ways.getFirst() : "MIN(" + String.join(",", ways) + ")";
    String high = ways.size() == 1 ? ways.getFirst() : "MAX(" + String.join(",", ways) + ")";
    if (whole && printed.isPresent()) {
      String fits = "AND(ROUND(" + printed.get() + "+0.5-" + low + ",8)>=0,ROUND(" + high + "-" + printed.get() + "+0.5,8)>=0)";
      String plainLow = low;
      String plainHigh = high;
      low = "IF(" + fits + ",MIN(" + plainLow + "," + printed.get() + ")," + plainLow + ")";
      high = "IF(" + fits + ",MAX(" + plainHigh + "," + printed.get() + ")," + plainHigh + ")";
    }
    bounds(row, score, low, high, printed);
    pen.text(row, work + 5, 1, Kind.WORK_TEXT, messages.text("sheet.basis." + score.basis()));
  }

  private static boolean isItself(Expression way, Score score) {
    return way instanceof Expression.Stated stated && stated.path().equals(score.where());
  }

  /** Score of several rows; each part that fits counts as it stands. */
  void sum(int row, Score score, List<FieldPath> parts, Optional<String> printed) {
    List<String> low = new ArrayList<>();
    List<String> high = new ArrayList<>();
    for (FieldPath part : parts) {
      low.add(SheetPen.address(rows.get(part), work + FormGrid.WORK));
      high.add(SheetPen.address(rows.get(part), work + FormGrid.WORK + 1));
    }
    bounds(row, score, "SUM(" + String.join(",", CellRuns.joined(low)) + ")", "SUM(" + String.join(",", CellRuns.joined(high)) + ")", printed);
  }

  private void bounds(int row, Score score, String low, String high, Optional<String> printed) {
    String lowest = SheetPen.address(row, work + 2);
    String highest = SheetPen.address(row, work + 3);
    pen.formula(row, work + 2, POINTS, low, score.lowest());
    pen.formula(row, work + 3, POINTS, high, score.highest());
    if (printed.isEmpty()) {
      pen.text(row, work + 4, 1, Kind.WORK_TEXT, "");
      pen.formula(row, work + FormGrid.WORK, POINTS, lowest);
      pen.formula(row, work + FormGrid.WORK + 1, POINTS, highest);
      return;
    }
    String stated = printed.get();
    String half = LiveFormula.digits(score.stated().map(PrintedNumber::ulp).map(ulp -> ulp.multiply(HALF)).orElse(UNPRINTED_HALF));
    String below = "ROUND(" + stated + "+" + half + "-" + lowest + "," + DECIDING + ")<0";
    String above = "ROUND(" + stated + "-" + half + "-" + highest + "," + DECIDING + ")>0";
    String off = "IF(" + below + "," + stated + "-" + lowest + ",IF(" + above + "," + stated + "-" + highest + ",0))";
    String difference = SheetPen.address(row, work + 4);
    pen.formula(row, work + 4, "+0.##;-0.##;0", off, score.difference().orElse(BigDecimal.ZERO));
    pen.formula(row, work + FormGrid.WORK, POINTS, "IF(" + difference + "=0,MIN(" + lowest + "," + stated + ")," + lowest + ")");
    pen.formula(row, work + FormGrid.WORK + 1, POINTS, "IF(" + difference + "=0,MAX(" + highest + "," + stated + ")," + highest + ")");
    String red = "ROUND($" + new CellReference(difference).getCellRefParts()[2] + "$" + (row + 1) + "," + DECIDING + ")<>0";
    pen.redWhere(red, CellRangeAddress.valueOf(difference));
    pen.redWhere(red, CellRangeAddress.valueOf(stated));
  }

  /** Grade of the recomputed total. */
  void grade(int row, ScoringProfile profile, Optional<String> lowest, Optional<String> highest) {
    if (profile.grades().isEmpty() || lowest.isEmpty() || highest.isEmpty()) {
      return;
    }
    String low = grade(SheetPen.address(row, work + 2), profile);
    String high = grade(SheetPen.address(row, work + 3), profile);
    String gives = lowest.equals(highest) ? lowest.get() : lowest.get() + "–" + highest.get();
    pen.verdict(row, work + 5, "IF(" + low + "=" + high + "," + low + "," + low + "&\"–\"&" + high + ")", Optional.of(gives));
  }

  private static String grade(String total, ScoringProfile profile) {
    StringBuilder formula = new StringBuilder();
    int open = 0;
    for (ScoringProfile.Grade grade : profile.grades()) {
      formula.append("IF(ROUND(").append(total).append("*100/").append(LiveFormula.digits(profile.total())).append(",2)>=");
      formula.append(LiveFormula.digits(grade.from())).append(",\"").append(grade.name()).append("\",");
      open++;
    }
    return formula.append("\"\"").append(")".repeat(open)).toString();
  }
}
