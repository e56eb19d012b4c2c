package org.hebiao.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hebiao.provenance.Box;
import org.hebiao.table.GridCell;
import org.hebiao.table.RowCell;
import org.hebiao.table.TableRow;
import org.hebiao.table.TextLine;

/** Columns of a block: which label heads which stretch of the page's width. */
final class Columns {
  /** A cell belongs to a column when they share at least this part of the narrower of the two. */
  private static final double SHARE = 0.5;

  private final Map<Label, Box> heads = new LinkedHashMap<>();

  void put(Label label, RowCell head) {
    heads.putIfAbsent(label, head.box());
  }

  /** Replaces the head above by the heads of its parts below. */
  void split(RowCell upper, Map<Label, RowCell> lower) {
    Map<Label, Box> before = new LinkedHashMap<>(heads);
    heads.clear();
    before.forEach(
        (label, box) -> {
          if (box.equals(upper.box())) {
            lower.forEach(this::put);
          } else {
            heads.putIfAbsent(label, box);
          }
        });
    lower.forEach(this::put);
  }

  boolean has(Label label) {
    return heads.containsKey(label);
  }

  boolean isEmpty() {
    return heads.isEmpty();
  }

  List<Label> labels() {
    List<Map.Entry<Label, Box>> sorted = new ArrayList<>(heads.entrySet());
    sorted.sort((a, b) -> Double.compare(a.getValue().x0(), b.getValue().x0()));
    return sorted.stream().map(Map.Entry::getKey).toList();
  }

  /** Left edge of the leftmost column. */
  double left() {
    return heads.values().stream().mapToDouble(Box::x0).min().orElse(0);
  }

  Optional<Box> head(Label label) {
    return Optional.ofNullable(heads.get(label));
  }

  /** The cells of a row by column; cells left of all columns are not among them. */
  Map<Label, RowCell> of(TableRow row) {
    Map<Label, List<RowCell>> found = new EnumMap<>(Label.class);
    for (RowCell cell : row.cells()) {
      owner(cell.box()).ifPresent(label -> found.computeIfAbsent(label, l -> new ArrayList<>()).add(cell));
    }
    Map<Label, RowCell> cells = new EnumMap<>(Label.class);
    found.forEach((label, several) -> cells.put(label, merged(several)));
    return cells;
  }

  private Optional<Label> owner(Box cell) {
    Label best = null;
    double most = 0;
    for (Map.Entry<Label, Box> head : heads.entrySet()) {
      double shared = head.getValue().overlapX(cell);
      double narrower = Math.min(head.getValue().width(), cell.width());
      if (shared > most + 1e-6 && shared >= SHARE * narrower) {
        most = shared;
        best = head.getKey();
      }
    }
    return Optional.ofNullable(best);
  }

  /** One cell out of several that share a column of one row. */
  static RowCell merged(Collection<RowCell> several) {
    List<RowCell> cells = new ArrayList<>(several);
    List<RowCell> filled = cells.stream().filter(cell -> !cell.text().isEmpty()).toList();
    if (filled.size() <= 1) {
      return filled.isEmpty() ? cells.getFirst() : filled.getFirst();
    }
    GridCell first = filled.getFirst().cell();
    List<TextLine> lines = new ArrayList<>();
    filled.forEach(cell -> lines.addAll(cell.cell().lines()));
    GridCell whole = first.holding(lines, first.rowSpan());
    return RowCell.of(whole, filled.getFirst().page(), filled.stream().anyMatch(RowCell::starts));
  }
}
