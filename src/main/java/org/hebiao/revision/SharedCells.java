package org.hebiao.revision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hebiao.form.FieldPath;
import org.hebiao.form.Indicator;
import org.hebiao.form.SelfEvaluationForm;
import org.hebiao.provenance.Field;
import org.hebiao.provenance.Provenance;

/** Headings that stand in one cell over several rows: what is corrected in one of the rows is corrected in all. */
final class SharedCells {
  private final Map<FieldPath, FieldPath> first = new HashMap<>();

  SharedCells(SelfEvaluationForm form) {
    Map<Cell, FieldPath> seen = new HashMap<>();
    List<Indicator> rows = form.indicators();
    for (int i = 0; i < rows.size(); i++) {
      note(seen, i, "level1", rows.get(i).level1());
      note(seen, i, "level2", rows.get(i).level2());
      note(seen, i, "name", rows.get(i).name());
    }
  }

  private record Cell(String column, Provenance from) {}

  private void note(Map<Cell, FieldPath> seen, int row, String column, Field<String> heading) {
    heading
        .provenance()
        .ifPresent(
            from -> {
              FieldPath path = FieldPath.indicator(row, column);
              first.put(path, seen.computeIfAbsent(new Cell(column, from), cell -> path));
            });
  }

  /** The place that stands for the cell: that of the first row it covers. */
  FieldPath cellOf(FieldPath place) {
    return first.getOrDefault(place, place);
  }
}
