package org.hebiao.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hebiao.provenance.Field;
import org.hebiao.provenance.Provenance;
import org.hebiao.table.GridCell;
import org.hebiao.table.RowCell;
import org.hebiao.table.TableRow;

/** Keeps book of which cells of a form a value or a label was taken from; what is left can be shown. */
final class Claims {
  private static final Pattern NUMBER = Pattern.compile("\\p{Nd}");

  private final Set<GridCell> claimed = Collections.newSetFromMap(new IdentityHashMap<>());

  RowCell claim(RowCell cell) {
    claimed.add(cell.cell());
    return cell;
  }

  Optional<RowCell> claim(Optional<RowCell> cell) {
    cell.ifPresent(this::claim);
    return cell;
  }

  /** Texts with a number that no value was taken from (未归属数字). */
  List<Provenance> unclaimedNumbers(List<TableRow> rows) {
    List<Provenance> left = new ArrayList<>();
    unclaimed(rows).stream().filter(from -> NUMBER.matcher(from.rawText()).find()).forEach(left::add);
    return left;
  }

  /** Texts that no label and no value was taken from. */
  List<Provenance> unclaimed(List<TableRow> rows) {
    List<Provenance> left = new ArrayList<>();
    for (TableRow row : rows) {
      for (RowCell cell : row.cells()) {
        if (cell.starts() && !claimed.contains(cell.cell())) {
          CellFields.text(cell).provenance().filter(from -> !from.rawText().isEmpty()).ifPresent(left::add);
        }
      }
    }
    return left;
  }

  static boolean isFilled(Field<?> field) {
    return field.provenance().filter(from -> !from.rawText().isEmpty()).isPresent();
  }
}
