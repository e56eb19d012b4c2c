package org.hebiao.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hebiao.form.Goals;
import org.hebiao.provenance.Field;
import org.hebiao.table.RowCell;
import org.hebiao.table.TableRow;

/** Reads the goals block (年度总体目标): two texts side by side under their labels, or each beside its label. */
final class GoalsReader {
  private final Claims claims;
  private final LabelMatcher matcher;
  private final List<Goals.Goal> goals = new ArrayList<>();
  private final List<Label> found = new ArrayList<>();
  private final Map<Label, List<RowCell>> texts = new EnumMap<>(Label.class);
  private Columns columns = new Columns();

  GoalsReader(LabelMatcher matcher, Claims claims) {
    this.matcher = matcher;
    this.claims = claims;
  }

  /** Takes a row with goal labels: heads of columns when the labels stand side by side, else each with the cell beside it. */
  void start(TableRow row, Map<Label, RowCell> labels) {
    labels.values().forEach(claims::claim);
    labels.keySet().stream().filter(label -> !found.contains(label)).forEach(found::add);
    boolean sideBySide = labels.size() > 1 && labels.values().stream().allMatch(cell -> beside(row, cell).filter(text -> !text.text().isEmpty()).isEmpty());
    if (sideBySide || labels.size() == 1 && beside(row, labels.values().iterator().next()).isEmpty()) {
      if (texts.containsKey(Label.EXPECTED) && labels.containsKey(Label.EXPECTED)) {
        close();
      }
      columns = new Columns();
      labels.forEach(columns::put);
    } else {
      columns = new Columns();
      labels.forEach((label, cell) -> beside(row, cell).ifPresent(text -> add(label, text)));
    }
  }

  /** The cell right of a label, unless it is a label too. */
  private Optional<RowCell> beside(TableRow row, RowCell label) {
    int next = row.cells().indexOf(label) + 1;
    if (next >= row.cells().size()) {
      return Optional.empty();
    }
    RowCell cell = row.cells().get(next);
    return matcher.match(Block.GOALS, cell.text()).isPresent() ? Optional.empty() : Optional.of(cell);
  }

  /** A row below heads of columns. */
  void add(TableRow row) {
    columns.of(row).forEach(this::add);
  }

  private void add(Label label, RowCell cell) {
    List<RowCell> cells = texts.computeIfAbsent(label, l -> new ArrayList<>());
    if (cells.stream().noneMatch(known -> known.cell() == cell.cell())) {
      cells.add(claims.claim(cell));
    }
  }

  private void close() {
    goals.add(new Goals.Goal(text(Label.EXPECTED), text(Label.ACTUAL)));
    texts.clear();
  }

  private Field<String> text(Label label) {
    List<RowCell> cells = texts.getOrDefault(label, List.of());
    return cells.isEmpty() ? new Field.Missing<>(label.key()) : CellFields.text(Columns.merged(cells));
  }

  boolean hasColumns() {
    return !columns.isEmpty();
  }

  List<Label> found() {
    return found;
  }

  Goals goals() {
    if (!texts.isEmpty() || goals.isEmpty()) {
      close();
    }
    return new Goals(goals);
  }
}
