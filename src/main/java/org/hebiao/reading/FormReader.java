package org.hebiao.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.hebiao.form.FieldPaths;
import org.hebiao.form.SelfEvaluationForm;
import org.hebiao.provenance.Field;
import org.hebiao.provenance.Fragment;
import org.hebiao.quantity.FiscalYear;
import org.hebiao.quantity.MoneyUnit;
import org.hebiao.table.RowCell;
import org.hebiao.table.TableRow;
import org.hebiao.table.TextLine;

/** Reads one form: goes down its rows, block by block, and then asks which layout these blocks make. */
final class FormReader {
  static final String UNKNOWN_LAYOUT = "unknown";

  private enum At {
    HEADER,
    FUNDS,
    GOALS,
    INDICATORS,
    TAIL
  }

  private final Layouts layouts;
  private final LabelMatcher matcher;
  private final BlockHeads heads;
  private final FormRegion region;
  private final Heading heading;
  private final Claims claims = new Claims();
  private final HeaderReader header;
  private final FundsReader funds;
  private final GoalsReader goals;
  private final IndicatorReader indicators;
  private final TotalsReader totals;
  private final List<Field<String>> tail = new ArrayList<>();
  private At at = At.HEADER;

  private FormReader(Layouts layouts, LabelMatcher matcher, FormRegion region) {
    this.layouts = layouts;
    this.matcher = matcher;
    this.heads = new BlockHeads(matcher);
    this.region = region;
    this.heading = Heading.of(linesAbove(region));
    claimTitleRows();
    this.header = new HeaderReader(matcher, claims);
    this.funds = new FundsReader(matcher, claims);
    this.goals = new GoalsReader(matcher, claims);
    this.indicators = new IndicatorReader(matcher, claims);
    this.totals = new TotalsReader(claims);
  }

  /**
   * The form of a region.
   *
   * @param yearOfAnnex year to use when the form prints none
   */
  static ReadForm read(Layouts layouts, LabelMatcher matcher, FormRegion region, Field<FiscalYear> yearOfAnnex) {
    FormReader reader = new FormReader(layouts, matcher, region);
    reader.readRows();
    return reader.form(yearOfAnnex);
  }

  /** Lines above the table, and title lines printed as the first rows of the table itself. */
  private static List<TextLine> linesAbove(FormRegion region) {
    List<TextLine> lines = new ArrayList<>(region.before());
    for (TableRow row : region.rows()) {
      List<RowCell> filled = row.cells().stream().filter(cell -> cell.starts() && !cell.text().isEmpty()).toList();
      if (filled.size() > 1) {
        break;
      }
      filled.forEach(cell -> lines.addAll(cell.cell().lines()));
    }
    return lines;
  }

  /** The heading has taken what it knows from title lines inside the table. */
  private void claimTitleRows() {
    for (TableRow row : region.rows()) {
      for (RowCell cell : row.cells()) {
        if (!cell.cell().lines().isEmpty() && heading.lines().containsAll(cell.cell().lines())) {
          claims.claim(cell);
        }
      }
    }
  }

  private void readRows() {
    List<TableRow> rows = region.rows();
    for (int i = 0; i < rows.size(); i++) {
      TableRow row = rows.get(i);
      Optional<Columns> block = heads.indicators(row);
      if (block.isPresent()) {
        indicators.start(row, block.get());
        at = At.INDICATORS;
        if (i + 1 < rows.size() && heads.secondTier(row, rows.get(i + 1), block.get())) {
          indicators.secondTier(rows.get(++i));
        }
      } else {
        readRow(row);
      }
    }
  }

  private void readRow(TableRow row) {
    Optional<Columns> money = heads.funds(row);
    Map<Label, RowCell> goalLabels = heads.goals(row);
    Optional<RowCell> total = heads.total(row);
    boolean sideBySide = goalLabels.containsKey(Label.EXPECTED) && goalLabels.containsKey(Label.ACTUAL);
    if (money.isPresent() && at != At.INDICATORS) {
      funds.start(row, money.get());
      at = At.FUNDS;
    } else if (total.isPresent() && indicators.isStarted() && (at != At.TAIL || isLateTotal(row))) {
      totals.read(row, total.get(), indicators.columns());
      at = At.TAIL;
    } else if (at == At.INDICATORS && heads.isTail(row)) {
      at = At.TAIL;
      readTail(row);
    } else if (at == At.INDICATORS) {
      readIndicator(row);
    } else if (sideBySide || !goalLabels.isEmpty() && at != At.TAIL && !isFundsRow(row)) {
      goals.start(row, goalLabels);
      at = At.GOALS;
    } else if (at == At.FUNDS && funds.isOfMoney(row)) {
      funds.add(row);
    } else if (at == At.GOALS && goals.hasColumns()) {
      goals.add(row);
    } else {
      at = at == At.FUNDS ? At.HEADER : at;
      if (!header.read(row) && at == At.TAIL) {
        readTail(row);
      }
    }
    row.cells().forEach(this::claimBlockLabel);
  }

  /** A total below notes inside the table (其他需要说明的事项): the first one, with a number in a column of points. */
  private boolean isLateTotal(TableRow row) {
    return !totals.isRead() && TotalsReader.hasPoints(row, indicators.columns());
  }

  private boolean isFundsRow(TableRow row) {
    return at == At.FUNDS && row.cells().stream().anyMatch(cell -> cell.starts() && matcher.match(Block.FUNDS_ROW, cell.text()).isPresent());
  }

  private void readIndicator(TableRow row) {
    if (heads.isSubtotal(row)) {
      row.cells().forEach(claims::claim);
    } else {
      indicators.add(row);
    }
  }

  private void readTail(TableRow row) {
    for (RowCell cell : row.cells()) {
      if (cell.starts() && !cell.text().isEmpty()) {
        tail.add(CellFields.text(claims.claim(cell)));
      }
    }
  }

  private void claimBlockLabel(RowCell cell) {
    if (matcher.match(Block.GOALS_BLOCK, cell.text()).isPresent() || matcher.match(Block.INDICATOR_BLOCK, cell.text()).isPresent()) {
      claims.claim(cell);
    }
    if (!funds.isStarted() && cell.text().contains("资金") || cell.text().contains("预算执行情况")) {
      funds.readUnit(cell);
    }
  }

  private ReadForm form(Field<FiscalYear> yearOfAnnex) {
    totals.readLabelled(header.cell(Label.TOTAL_SCORE), header.text(Label.GRADE));
    var fundsTable = funds.table(heading.unit(), FieldReadings.DEFAULT_UNIT);
    MoneyUnit unit = fundsTable.unit().read().orElse(FieldReadings.DEFAULT_UNIT);
    FoundLabels found = new FoundLabels(header.found(), funds.found(), goals.found(), indicators.found());
    Optional<FormLayout> layout = layouts.fitting(found);
    List<TextLine> below = linesBelow();
    List<Field<String>> notes = new ArrayList<>(tail);
    below.forEach(line -> notes.add(CellFields.text(line, line.text().strip())));
    List<TextLine> dated = new ArrayList<>(below);
    dated.addAll(heading.lines());
    SelfEvaluationForm form =
        new SelfEvaluationForm(
            FormKinds.of(heading.title(), found, layout),
            layout.map(FormLayout::id).orElse(UNKNOWN_LAYOUT),
            indicators.shape(),
            heading.title(),
            heading.year().isMissing() ? yearOfAnnex : heading.year(),
            header.header(unit, heading.department()),
            fundsTable,
            goals.goals(),
            indicators.rows(),
            totals.totals(),
            notes,
            Heading.date(dated),
            totals.isRead() || !region.last() || !indicators.found().contains(Label.SCORE),
            List.of());
    return new ReadForm(withPages(form), labels(found), claims.unclaimed(region.rows()), claims.unclaimedNumbers(region.rows()));
  }

  private List<TextLine> linesBelow() {
    List<TextLine> below = new ArrayList<>();
    int page = lastPage();
    for (TextLine line : region.after()) {
      if (line.page() != page || Heading.startsNext(line)) {
        break;
      }
      below.add(line);
    }
    return below;
  }

  private int lastPage() {
    int page = 0;
    for (TableRow row : region.rows()) {
      page = Math.max(page, row.page());
    }
    return page;
  }

  /** The pages on which a value of the form stands. */
  private static SelfEvaluationForm withPages(SelfEvaluationForm form) {
    TreeSet<Integer> pages = new TreeSet<>();
    FieldPaths.of(form)
        .forEach(
            (path, field) -> {
              boolean ofTable = !path.text().startsWith("notes") && !path.text().equals("year");
              if (ofTable && Claims.isFilled(field)) {
                field.provenance().ifPresent(from -> from.fragments().stream().map(Fragment::page).forEach(pages::add));
              }
            });
    return form.withPages(List.copyOf(pages));
  }

  private static List<String> labels(FoundLabels found) {
    List<String> labels = new ArrayList<>();
    for (List<Label> block : List.of(found.header(), found.funds(), found.goals(), found.indicators())) {
      block.stream().map(Label::key).forEach(labels::add);
    }
    return labels;
  }
}
