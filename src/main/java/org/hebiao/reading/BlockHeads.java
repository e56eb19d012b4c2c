package org.hebiao.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hebiao.table.RowCell;
import org.hebiao.table.TableRow;

/** Recognises the head rows of a form's blocks by their labels. */
final class BlockHeads {
  /** An indicator head shows at least this many of its labels. */
  private static final int INDICATOR_LABELS = 3;

  /** A funds head shows at least this many amount or rate columns. */
  private static final int FUNDS_LABELS = 2;

  /** At least this part of the texts of a head row are labels. */
  private static final double LABEL_SHARE = 0.6;

  /** A text over the whole width that is longer than this is a note, not the heading of rows below it. */
  private static final int LONGEST_HEADING = 16;

  /** Where columns of points are among the labels, at least this part of the texts: the columns of an unknown layout may have other names. */
  private static final double POINTS_SHARE = 0.5;

  private static final Set<Label> AMOUNTS = Set.of(Label.INITIAL_BUDGET, Label.ANNUAL_BUDGET, Label.EXECUTED, Label.RATE);

  private final LabelMatcher matcher;

  BlockHeads(LabelMatcher matcher) {
    this.matcher = matcher;
  }

  /** Labels of {@code block} in a row with the cells that show them, from left to right, the first of each kind. */
  Map<Label, RowCell> labels(Block block, TableRow row) {
    Map<Label, RowCell> labels = new LinkedHashMap<>();
    for (RowCell cell : row.cells()) {
      if (cell.starts()) {
        matcher.match(block, cell.text()).ifPresent(label -> labels.putIfAbsent(label, cell));
      }
    }
    return labels;
  }

  /** Labels of an indicator head; 绩效指标 names the whole block when a column for the third level stands beside it. */
  private Map<Label, RowCell> indicatorLabels(TableRow row) {
    List<RowCell> inner = new ArrayList<>();
    for (RowCell cell : row.cells()) {
      if (matcher.match(Block.INDICATOR_BLOCK, cell.text()).isEmpty()) {
        inner.add(cell);
      }
    }
    Map<Label, RowCell> labels = labels(Block.INDICATOR, new TableRow(row.page(), inner));
    return labels.containsKey(Label.LEVEL3) || inner.size() == row.cells().size() ? labels : labels(Block.INDICATOR, row);
  }

  private static long filled(TableRow row) {
    return row.cells().stream().filter(cell -> cell.starts() && !cell.text().isEmpty()).count();
  }

  /** Columns of an indicator block, if this row is its head. */
  Optional<Columns> indicators(TableRow row) {
    Map<Label, RowCell> labels = indicatorLabels(row);
    boolean points = labels.containsKey(Label.WEIGHT) && labels.containsKey(Label.SCORE);
    boolean core = points || labels.containsKey(Label.LEVEL3) || labels.containsKey(Label.TARGET) || labels.containsKey(Label.NATURE);
    boolean values = labels.containsKey(Label.TARGET) || labels.containsKey(Label.ACTUAL) || labels.containsKey(Label.SCORE) || labels.containsKey(Label.WEIGHT);
    if (labels.size() < INDICATOR_LABELS || !core || !values || labels.size() < (points ? POINTS_SHARE : LABEL_SHARE) * (filled(row) - 1)) {
      return Optional.empty();
    }
    Columns columns = new Columns();
    labels.forEach(columns::put);
    return Optional.of(columns);
  }

  /** Works the second tier of an indicator head (指标性质 | 指标值 | 度量单位 below 年度指标值) into its columns; false if the row is none. */
  boolean secondTier(TableRow head, TableRow row, Columns columns) {
    Map<Label, RowCell> lower = labels(Block.INDICATOR, row);
    if (lower.size() < 2 || lower.size() < filled(row)) {
      return false;
    }
    for (RowCell upper : head.cells()) {
      Map<Label, RowCell> below = new LinkedHashMap<>();
      lower.forEach(
          (label, cell) -> {
            if (cell.box().centerX() > upper.box().x0() && cell.box().centerX() < upper.box().x1()) {
              below.put(label, cell);
            }
          });
      if (below.size() > 1 && below.values().stream().allMatch(RowCell::starts)) {
        columns.split(upper, below);
      }
    }
    return true;
  }

  /** Columns of a funds block, if this row is its head. */
  Optional<Columns> funds(TableRow row) {
    Map<Label, RowCell> labels = labels(Block.FUNDS_COLUMN, withoutBlockName(row));
    long amounts = labels.keySet().stream().filter(AMOUNTS::contains).count();
    boolean money = labels.containsKey(Label.ANNUAL_BUDGET) || labels.containsKey(Label.EXECUTED);
    if (amounts < FUNDS_LABELS || !money || labels.size() < LABEL_SHARE * (filled(row) - 1)) {
      return Optional.empty();
    }
    Columns columns = new Columns();
    labels.forEach(columns::put);
    return Optional.of(columns);
  }

  /** The row without the cell that names the whole block (预算资金, 项目资金): it stands first and reaches down beside the rows below the head. */
  private static TableRow withoutBlockName(TableRow row) {
    List<RowCell> filled = row.cells().stream().filter(cell -> cell.starts() && !cell.text().isEmpty()).toList();
    if (filled.size() < 2 || filled.get(0).cell().rowSpan() <= filled.get(1).cell().rowSpan()) {
      return row;
    }
    return new TableRow(row.page(), row.cells().stream().filter(cell -> cell != filled.get(0)).toList());
  }

  /** Goal labels of a row with their cells, the label of the whole block left out. */
  Map<Label, RowCell> goals(TableRow row) {
    List<RowCell> cells = new ArrayList<>();
    for (RowCell cell : row.cells()) {
      if (cell.starts() && !cell.text().isEmpty()) {
        cells.add(cell);
      }
    }
    Map<Label, RowCell> labels = new LinkedHashMap<>();
    for (RowCell cell : cells.subList(namesBlock(cells) ? 1 : 0, cells.size())) {
      matcher.match(Block.GOALS, cell.text()).ifPresent(label -> labels.putIfAbsent(label, cell));
    }
    return labels;
  }

  /** Whether the first of these cells names the goals block and not one of its columns: it stands beside labels and is taller, or beside several. */
  private boolean namesBlock(List<RowCell> cells) {
    if (cells.size() < 2 || matcher.match(Block.GOALS_BLOCK, cells.getFirst().text()).isEmpty()) {
      return false;
    }
    boolean besideLabel = matcher.match(Block.GOALS, cells.get(1).text()).isPresent();
    boolean taller = cells.getFirst().cell().rowSpan() > cells.get(1).cell().rowSpan();
    boolean several = cells.size() > 2 && matcher.match(Block.GOALS, cells.get(2).text()).isPresent();
    return besideLabel && (taller || several || cells.size() > 2);
  }

  /** The cell that names a total row, if this row is one. */
  Optional<RowCell> total(TableRow row) {
    for (RowCell cell : row.cells()) {
      if (cell.starts() && !cell.text().isEmpty()) {
        return matcher.match(Block.TOTAL, cell.text()).isPresent() ? Optional.of(cell) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Whether the row opens the part below the indicators: notes, conclusions, signatures, or one text over the whole width. */
  boolean isTail(TableRow row) {
    if (row.cells().size() == 1 && row.cells().getFirst().text().length() > LONGEST_HEADING) {
      return true;
    }
    for (RowCell cell : row.cells()) {
      if (!cell.text().isEmpty()) {
        return cell.starts() && matcher.match(Block.TAIL, cell.text().split("[:：]", 2)[0]).isPresent();
      }
    }
    return false;
  }

  boolean isSubtotal(TableRow row) {
    return row.cells().stream().anyMatch(cell -> cell.starts() && matcher.match(Block.SKIPPED, cell.text()).isPresent());
  }
}
