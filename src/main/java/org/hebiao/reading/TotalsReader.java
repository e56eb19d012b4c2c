package org.hebiao.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hebiao.form.Totals;
import org.hebiao.provenance.Field;
import org.hebiao.provenance.Provenance;
import org.hebiao.quantity.NumberReader;
import org.hebiao.quantity.PrintedNumber;
import org.hebiao.table.RowCell;
import org.hebiao.table.TableRow;

/** Reads the total row (总分, 合计): its weight, its score and a grade beside them. */
final class TotalsReader {
  private static final Pattern NUMBER_BEHIND = Pattern.compile("[^\\d]*[:：]\\s*([\\d.]+)\\s*分?");

  private final Claims claims;
  private Optional<TableRow> row = Optional.empty();
  private Totals totals = new Totals(missing(Label.WEIGHT), missing(Label.SCORE), new Field.Missing<>(Label.GRADE.key()));

  TotalsReader(Claims claims) {
    this.claims = claims;
  }

  private static Field<PrintedNumber> missing(Label label) {
    return new Field.Missing<>("total." + label.key());
  }

  /** Whether the form has shown its total, below its indicators or in its header. */
  boolean isRead() {
    return row.isPresent() || totals.score().isRead();
  }

  void read(TableRow total, RowCell name, Columns columns) {
    row = Optional.of(total);
    claims.claim(name);
    Map<Label, RowCell> cells = columns.of(total);
    cells.values().removeIf(cell -> cell.cell() == name.cell());
    Optional<RowCell> weight = Optional.ofNullable(cells.get(Label.WEIGHT));
    Optional<RowCell> score = Optional.ofNullable(cells.get(Label.SCORE));
    if (score.filter(cell -> isNumber(cell.text())).isEmpty()) {
      List<RowCell> numbers = numbers(total, name, weight);
      score = score.filter(cell -> !cell.text().isEmpty()).or(() -> numbers.isEmpty() ? Optional.empty() : Optional.of(numbers.getLast())).or(() -> Optional.ofNullable(cells.get(Label.SCORE)));
    }
    Field<PrintedNumber> scoreField = CellFields.points(claims.claim(score), Label.SCORE);
    totals =
        new Totals(
            weight.isEmpty() ? missing(Label.WEIGHT) : CellFields.points(claims.claim(weight), Label.WEIGHT),
            scoreField.isRead() ? scoreField : behindName(name).orElse(scoreField),
            grade(total));
  }

  /** Numbers of the row that stand in neither the weight nor the label. */
  private static List<RowCell> numbers(TableRow total, RowCell name, Optional<RowCell> weight) {
    List<RowCell> numbers = new ArrayList<>();
    for (RowCell cell : total.cells()) {
      boolean taken = cell.cell() == name.cell() || weight.filter(w -> w.cell() == cell.cell()).isPresent();
      if (!taken && isNumber(cell.text())) {
        numbers.add(cell);
      }
    }
    return numbers;
  }

  /** Whether a number stands in the weight or score column of this row. */
  static boolean hasPoints(TableRow row, Columns columns) {
    Map<Label, RowCell> cells = columns.of(row);
    return List.of(Label.WEIGHT, Label.SCORE).stream().anyMatch(label -> cells.containsKey(label) && isNumber(cells.get(label).text()));
  }

  private static boolean isNumber(String text) {
    return NumberReader.points(text).asNumber().isPresent();
  }

  /** A total printed in the same cell as its name: 总分：97.5分. */
  private static Optional<Field<PrintedNumber>> behindName(RowCell name) {
    Matcher number = NUMBER_BEHIND.matcher(name.text());
    if (!number.matches()) {
      return Optional.empty();
    }
    Provenance from = CellFields.provenance(name);
    String text = number.group(1);
    return NumberReader.points(text)
        .asNumber()
        .map(value -> new Field.Read<>(value, new Provenance(from.fragments(), text, from.origin(), from.confidence())));
  }

  private Field<String> grade(TableRow total) {
    for (RowCell cell : total.cells()) {
      if (cell.starts() && FieldReadings.gradeIn(cell.text()).isPresent()) {
        return FieldReadings.grade(CellFields.provenance(claims.claim(cell)));
      }
    }
    return new Field.Missing<>(Label.GRADE.key());
  }

  /** A total printed in the header of the form (总分在表头), and a grade printed in a cell of its own, above or below (自评结论：优). */
  void readLabelled(Optional<RowCell> score, Field<String> grade) {
    if (row.isEmpty() && score.isPresent()) {
      totals = new Totals(totals.weight(), CellFields.points(claims.claim(score), Label.SCORE), totals.grade());
    }
    boolean names = grade.read().flatMap(FieldReadings::gradeIn).isPresent();
    if (totals.grade().isMissing() && names) {
      totals = new Totals(totals.weight(), totals.score(), grade);
    }
  }

  Totals totals() {
    return totals;
  }
}
