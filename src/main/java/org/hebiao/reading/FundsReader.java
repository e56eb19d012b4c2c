package org.hebiao.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hebiao.form.FundsRow;
import org.hebiao.form.FundsSource;
import org.hebiao.form.FundsTable;
import org.hebiao.provenance.Field;
import org.hebiao.provenance.Provenance;
import org.hebiao.quantity.MoneyUnit;
import org.hebiao.quantity.NumberReader;
import org.hebiao.quantity.PrintedNumber;
import org.hebiao.table.RowCell;
import org.hebiao.table.TableRow;

/** Reads the funds block (项目资金, 预算执行情况). */
final class FundsReader {
  /** A label may reach this far into the first amount column, in points. */
  private static final double LABEL_SLACK = 2;

  private static final Pattern UNIT_IN_LABEL = Pattern.compile("[(（]\\s*(?:单位[:：]?)?\\s*(百\\s*元|千\\s*元|万\\s*元|亿\\s*元|元)\\s*[)）]?|单位[:：](百元|千元|万元|亿元|元)");

  private static final Pattern POINTS_IN_LABEL = Pattern.compile("[(（]\\s*(\\d{1,3}(?:\\.\\d+)?)\\s*分\\s*(?:[)）]|[*×xX＊]\\s*执行率)");
  private static final Pattern NUMBER_OR_DASH = Pattern.compile("[\\d０-９]|^[-‐‑‒–—―─━−_/\\\\*\\s]*$|不适用");

  private final LabelMatcher matcher;
  private final Claims claims;
  private final List<TableRow> rows = new ArrayList<>();
  private Columns columns = new Columns();
  private Optional<TableRow> head = Optional.empty();
  private Field<PrintedNumber> points = new Field.Missing<>("points");
  private Field<MoneyUnit> unit = new Field.Missing<>("unit");

  FundsReader(LabelMatcher matcher, Claims claims) {
    this.matcher = matcher;
    this.claims = claims;
  }

  void start(TableRow row, Columns found) {
    if (head.isPresent()) {
      return;
    }
    columns = found;
    head = Optional.of(row);
    row.cells().forEach(this::readUnit);
    row.cells().forEach(this::readPoints);
    row.cells().stream().filter(cell -> cell.starts() && !cell.text().isEmpty()).forEach(claims::claim);
  }

  /** A printed unit in a label of the block: 项目资金（万元）. */
  void readUnit(RowCell cell) {
    Matcher printed = UNIT_IN_LABEL.matcher(cell.text());
    if (unit.isMissing() && printed.find()) {
      String text = Optional.ofNullable(printed.group(1)).orElseGet(() -> printed.group(2)).replaceAll("\\s", "");
      Provenance from = CellFields.provenance(cell);
      unit = new Field.Read<>(MoneyUnit.of(text).orElseThrow(), new Provenance(from.fragments(), text, from.origin(), from.confidence()));
    }
  }

  /** Points printed in a label of the head instead of a column: 预算执行情况（20分）, 得分（20分*执行率）. */
  private void readPoints(RowCell cell) {
    Matcher printed = POINTS_IN_LABEL.matcher(cell.text());
    if (points.isMissing() && printed.find()) {
      Provenance label = CellFields.provenance(cell);
      Provenance from = new Provenance(label.fragments(), printed.group(1), label.origin(), label.confidence());
      NumberReader.points(from.rawText()).asNumber().ifPresent(number -> points = new Field.Read<>(number, from));
    }
  }

  void add(TableRow row) {
    rows.add(row);
  }

  /**
   * Whether the row speaks of money: it names a source of it, or a column of amounts holds a number or nothing. Words in all of them (情况说明 | 存在问题) are
   * of another block, as 资金管理情况 of the transfer forms.
   */
  boolean isOfMoney(TableRow row) {
    Map<Label, RowCell> cells = columns.of(row);
    List<String> filled = cells.values().stream().map(RowCell::text).filter(text -> !text.isEmpty()).toList();
    boolean words = !filled.isEmpty() && filled.stream().noneMatch(text -> NUMBER_OR_DASH.matcher(text).find());
    return !words || label(row).flatMap(cell -> source(cell.text())).isPresent();
  }

  boolean isStarted() {
    return head.isPresent();
  }

  List<Label> found() {
    return columns.labels();
  }

  /**
   * The block.
   *
   * @param unitInHeading unit printed above the table
   * @param fallback unit of amounts when the page names none
   */
  FundsTable table(Field<MoneyUnit> unitInHeading, MoneyUnit fallback) {
    Field<MoneyUnit> printed = unit.isMissing() ? unitInHeading : unit;
    MoneyUnit used = printed.read().orElse(fallback);
    List<FundsRow> read = new ArrayList<>();
    for (TableRow row : rows) {
      row(row, used).ifPresent(read::add);
    }
    return new FundsTable(printed, points, read);
  }

  private Optional<FundsRow> row(TableRow row, MoneyUnit unit) {
    Map<Label, RowCell> cells = columns.of(row);
    Optional<RowCell> name = label(row);
    boolean empty = cells.values().stream().allMatch(cell -> cell.text().isEmpty());
    if (empty && name.filter(cell -> !cell.text().isEmpty()).isEmpty()) {
      return Optional.empty();
    }
    cells.replaceAll((label, cell) -> claims.claim(cell));
    claims.claim(name);
    boolean only = rows.size() == 1;
    FundsSource source = name.flatMap(cell -> source(cell.text())).orElse(only ? FundsSource.TOTAL : FundsSource.OTHER);
    Field<String> text = CellFields.text(name, Label.TOTAL);
    return Optional.of(
        new FundsRow(
            source,
            text,
            CellFields.amount(Optional.ofNullable(cells.get(Label.INITIAL_BUDGET)), unit, Label.INITIAL_BUDGET),
            CellFields.amount(Optional.ofNullable(cells.get(Label.ANNUAL_BUDGET)), unit, Label.ANNUAL_BUDGET),
            CellFields.amount(Optional.ofNullable(cells.get(Label.EXECUTED)), unit, Label.EXECUTED),
            CellFields.points(Optional.ofNullable(cells.get(Label.WEIGHT)), Label.WEIGHT),
            CellFields.rate(Optional.ofNullable(cells.get(Label.RATE)), Label.RATE),
            CellFields.points(Optional.ofNullable(cells.get(Label.SCORE)), Label.SCORE),
            CellFields.text(Optional.ofNullable(cells.get(Label.REASON)), Label.REASON)));
  }

  private Optional<FundsSource> source(String text) {
    return FormWords.source(matcher, text);
  }

  /** The cell nearest to the first column between it and the label of the block; names of splits (按支出性质分, 其中) stand left of it. */
  private Optional<RowCell> label(TableRow row) {
    double left = columns.left() + LABEL_SLACK;
    Optional<RowCell> nearest = Optional.empty();
    for (RowCell cell : row.cells()) {
      boolean ofHead = head.stream().flatMap(h -> h.cells().stream()).anyMatch(h -> h.cell() == cell.cell());
      if (cell.box().x1() <= left && !ofHead && (nearest.isEmpty() || !cell.text().isEmpty())) {
        nearest = Optional.of(cell);
      }
    }
    return nearest;
  }

}
