package org.hebiao.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hebiao.form.Indicator;
import org.hebiao.form.IndicatorCategory;
import org.hebiao.form.SelfEvaluationForm;
import org.hebiao.provenance.Field;
import org.hebiao.table.RowCell;
import org.hebiao.table.TableRow;
import org.hebiao.target.Target;

/** Reads the indicator block (绩效指标) row by row. */
final class IndicatorReader {
  /** A row whose name is only this, with nothing else filled, is part of the template. */
  private static final Pattern FILLER = Pattern.compile("([….·.]|指标\\d*[:：]?)*");

  private final LabelMatcher matcher;
  private final Claims claims;
  private final List<Draft> rows = new ArrayList<>();
  private final List<Label> found = new ArrayList<>();
  private final HeadingTracker level1;
  private final HeadingTracker level2;
  private Columns columns = new Columns();

  /** A row whose headings may still grow over a page break. */
  private record Draft(Map<Label, RowCell> cells, HeadingTracker.Heading level1, HeadingTracker.Heading level2) {}

  IndicatorReader(LabelMatcher matcher, Claims claims) {
    this.matcher = matcher;
    this.claims = claims;
    this.level1 = new HeadingTracker(matcher, claims, Label.LEVEL1);
    this.level2 = new HeadingTracker(matcher, claims, Label.LEVEL2);
  }

  void start(TableRow row, Columns head) {
    row.cells().stream().filter(cell -> cell.starts() && !cell.text().isEmpty()).forEach(claims::claim);
    columns = head;
    noteColumns();
  }

  /** The columns have changed after a second tier of the head was worked in. */
  void secondTier(TableRow row) {
    row.cells().forEach(claims::claim);
    found.clear();
    noteColumns();
  }

  private void noteColumns() {
    if (found.isEmpty()) {
      found.addAll(columns.labels());
    }
  }

  Columns columns() {
    return columns;
  }

  boolean isStarted() {
    return !columns.isEmpty();
  }

  List<Label> found() {
    return found;
  }

  SelfEvaluationForm.IndicatorColumns shape() {
    return new SelfEvaluationForm.IndicatorColumns(
        found.contains(Label.WEIGHT), found.contains(Label.SCORE), found.contains(Label.DEVIATION));
  }

  void add(TableRow row) {
    Map<Label, RowCell> cells = columns.of(row);
    HeadingTracker.Heading first = level1.next(row, Optional.ofNullable(cells.get(Label.LEVEL1)));
    if (level1.changed()) {
      level2.reset();
    }
    HeadingTracker.Heading second = level2.next(row, Optional.ofNullable(cells.get(Label.LEVEL2)));
    cells.values().forEach(claims::claim);
    if (!isFiller(cells)) {
      rows.add(new Draft(cells, first, second));
    }
  }

  private Indicator indicator(Draft row) {
    Map<Label, RowCell> cells = row.cells();
    Field<String> nature = CellFields.text(own(cells, Label.NATURE), Label.NATURE);
    Field<String> unit = CellFields.text(own(cells, Label.MEASURE_UNIT), Label.MEASURE_UNIT);
    Field<String> first = row.level1().field();
    Field<String> second = row.level2().field();
    return new Indicator(
        category(first, second, cells),
        first,
        second,
        CellFields.text(Optional.ofNullable(cells.get(Label.LEVEL3)), Label.LEVEL3),
        nature,
        target(own(cells, Label.TARGET), nature, unit, Label.TARGET),
        unit,
        target(own(cells, Label.ACTUAL), new Field.Missing<>(""), unit, Label.ACTUAL),
        CellFields.points(own(cells, Label.WEIGHT), Label.WEIGHT),
        CellFields.points(own(cells, Label.SCORE), Label.SCORE),
        CellFields.text(own(cells, Label.DEVIATION), Label.DEVIATION),
        new Indicator.Reviewed(
            target(own(cells, Label.REVIEWED_ACTUAL), new Field.Missing<>(""), unit, Label.REVIEWED_ACTUAL),
            CellFields.points(own(cells, Label.REVIEWED_SCORE), Label.REVIEWED_SCORE)));
  }

  /** The cell of a column if it begins in this row: a value over several rows counts once. */
  private static Optional<RowCell> own(Map<Label, RowCell> cells, Label label) {
    return Optional.ofNullable(cells.get(label)).filter(RowCell::starts);
  }

  private static boolean isFiller(Map<Label, RowCell> cells) {
    for (Label label : List.of(Label.TARGET, Label.ACTUAL, Label.WEIGHT, Label.SCORE, Label.DEVIATION, Label.REVIEWED_SCORE)) {
      RowCell cell = cells.get(label);
      if (cell != null && cell.starts() && !cell.text().isEmpty()) {
        return false;
      }
    }
    RowCell name = cells.get(Label.LEVEL3);
    return name == null || FILLER.matcher(name.text().replaceAll("\\s", "")).matches();
  }

  private static Field<Target> target(Optional<RowCell> cell, Field<String> nature, Field<String> unit, Label label) {
    return FieldReadings.target(CellFields.text(cell, label), nature, unit);
  }

  private IndicatorCategory category(Field<String> first, Field<String> second, Map<Label, RowCell> cells) {
    String third = Optional.ofNullable(cells.get(Label.LEVEL3)).map(RowCell::text).orElse("");
    return FormWords.category(matcher, second.raw(), first.raw(), found.contains(Label.LEVEL1) ? "" : third);
  }

  List<Indicator> rows() {
    return rows.stream().map(this::indicator).toList();
  }

}
