package org.hebiao.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hebiao.provenance.Field;
import org.hebiao.provenance.Fragment;
import org.hebiao.provenance.Origin;
import org.hebiao.provenance.Provenance;
import org.hebiao.quantity.MoneyUnit;
import org.hebiao.quantity.NumberReader;
import org.hebiao.quantity.NumberReading;
import org.hebiao.quantity.PrintedAmount;
import org.hebiao.quantity.PrintedNumber;
import org.hebiao.table.RowCell;
import org.hebiao.table.TextLine;

/** Turns cells into fields; a cell that is not there gives a missing field. */
final class CellFields {
  private static final String DASHES = "[-‐‑‒–—―─━−_/\\\\*\\s]*";

  private CellFields() {}

  static Field<String> text(Optional<RowCell> cell, Label label) {
    if (cell.isEmpty()) {
      return new Field.Missing<>(label.key());
    }
    return text(cell.get());
  }

  static Field<String> text(RowCell cell) {
    Provenance from = provenance(cell);
    return from.rawText().matches(DASHES) ? new Field.Blank<>(from) : new Field.Read<>(from.rawText(), from);
  }

  static Field<PrintedNumber> points(Optional<RowCell> cell, Label label) {
    return cell.isEmpty() ? new Field.Missing<>(label.key()) : number(cell.get(), NumberReader.points(cell.get().text()));
  }

  static Field<PrintedNumber> rate(Optional<RowCell> cell, Label label) {
    return cell.isEmpty() ? new Field.Missing<>(label.key()) : number(cell.get(), NumberReader.rate(cell.get().text()));
  }

  static Field<PrintedAmount> amount(Optional<RowCell> cell, MoneyUnit unit, Label label) {
    if (cell.isEmpty()) {
      return new Field.Missing<>(label.key());
    }
    Provenance from = provenance(cell.get());
    return switch (NumberReader.amount(cell.get().text(), unit)) {
      case NumberReading.OfAmount(PrintedAmount amount) -> new Field.Read<>(amount, from);
      case NumberReading.OfNumber(PrintedNumber number) -> new Field.Read<>(new PrintedAmount(number, unit), from);
      case NumberReading.Empty empty -> new Field.Blank<>(from);
      case NumberReading.NotApplicable none -> new Field.Blank<>(from);
      case NumberReading.NotANumber other -> new Field.Unreadable<>(from, Field.Reason.NOT_A_NUMBER);
    };
  }

  private static Field<PrintedNumber> number(RowCell cell, NumberReading reading) {
    Provenance from = provenance(cell);
    return switch (reading) {
      case NumberReading.OfNumber(PrintedNumber number) -> new Field.Read<>(number, from);
      case NumberReading.OfAmount(PrintedAmount amount) -> new Field.Unreadable<>(from, Field.Reason.NOT_A_NUMBER);
      case NumberReading.Empty empty -> new Field.Blank<>(from);
      case NumberReading.NotApplicable none -> new Field.Blank<>(from);
      case NumberReading.NotANumber other -> new Field.Unreadable<>(from, Field.Reason.NOT_A_NUMBER);
    };
  }

  /** Where the text of a cell stands; the cell itself when it has none. */
  static Provenance provenance(RowCell cell) {
    List<Fragment> fragments = new ArrayList<>();
    for (TextLine line : cell.cell().lines()) {
      fragments.add(new Fragment(line.page(), line.box()));
    }
    if (fragments.isEmpty()) {
      fragments.add(new Fragment(cell.page(), cell.box()));
    }
    return new Provenance(fragments, cell.text(), Origin.EXPORTED, 1);
  }

  /** A text that stands in part of a line, with the place of the whole line. */
  static Field<String> text(TextLine line, String part) {
    return new Field.Read<>(
        part, new Provenance(List.of(new Fragment(line.page(), line.box())), part, Origin.EXPORTED, 1));
  }
}
