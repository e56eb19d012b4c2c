package org.hebiao.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hebiao.provenance.Field;
import org.hebiao.provenance.Fragment;
import org.hebiao.provenance.Provenance;
import org.hebiao.quantity.MoneyUnit;
import org.hebiao.quantity.PrintedAmount;
import org.hebiao.quantity.PrintedNumber;
import org.hebiao.table.RowCell;
import org.hebiao.table.TextLine;

/** Turns cells into fields; a cell that is not there gives a missing field. */
final class CellFields {
  private CellFields() {}

  static Field<String> text(Optional<RowCell> cell, Label label) {
    if (cell.isEmpty()) {
      return new Field.Missing<>(label.key());
    }
    return text(cell.get());
  }

  static Field<String> text(RowCell cell) {
    return FieldReadings.text(provenance(cell));
  }

  static Field<PrintedNumber> points(Optional<RowCell> cell, Label label) {
    return cell.isEmpty() ? new Field.Missing<>(label.key()) : FieldReadings.points(provenance(cell.get()));
  }

  static Field<PrintedNumber> rate(Optional<RowCell> cell, Label label) {
    return cell.isEmpty() ? new Field.Missing<>(label.key()) : FieldReadings.rate(provenance(cell.get()));
  }

  static Field<PrintedAmount> amount(Optional<RowCell> cell, MoneyUnit unit, Label label) {
    return cell.isEmpty() ? new Field.Missing<>(label.key()) : FieldReadings.amount(provenance(cell.get()), unit);
  }

  /** Where the text of a cell stands; the cell itself when it has none. */
  static Provenance provenance(RowCell cell) {
    List<Fragment> fragments = new ArrayList<>();
    for (TextLine line : cell.cell().lines()) {
      fragments.add(new Fragment(line.page(), line.shown()));
    }
    if (fragments.isEmpty()) {
      fragments.add(new Fragment(cell.page(), cell.cell().shown()));
    }
    double confidence = cell.cell().lines().stream().mapToDouble(TextLine::confidence).min().orElse(1);
    return new Provenance(fragments, cell.text(), cell.cell().origin(), confidence);
  }

  /** A text that stands in part of a line, with the place of the whole line. */
  static Field<String> text(TextLine line, String part) {
    return new Field.Read<>(
        part, new Provenance(List.of(new Fragment(line.page(), line.shown())), part, line.origin(), line.confidence()));
  }
}
