package org.hebiao.report.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hebiao.form.FieldPath;
import org.hebiao.provenance.Field;
import org.hebiao.provenance.Provenance;
import org.hebiao.quantity.PrintedAmount;
import org.hebiao.quantity.PrintedNumber;
import org.hebiao.reconcile.Expression.Stated;
import org.hebiao.report.CellNames;
import org.hebiao.report.Messages;
import org.hebiao.report.Printed;
import org.hebiao.report.sheet.SheetStyles.Kind;
import org.hebiao.report.sheet.SheetStyles.Look;

/** Writes the fields of a form, each in its state, and knows afterwards in which cell each printed number stands. */
final class FieldCells {
  /** Confidence below which a value is marked as doubtful, as everywhere. */
  private static final double SURE = 0.9;

  private final SheetPen pen;
  private final CellNames names;
  private final Messages messages;
  private final Map<FieldPath, Place> places = new HashMap<>();

  /** A number in a cell. */
  record Place(String cell, BigDecimal value) {}

  FieldCells(SheetPen pen, CellNames names, Messages messages) {
    this.pen = pen;
    this.names = names;
    this.messages = messages;
  }

  /** The cell of a printed number. */
  Optional<String> cell(FieldPath path) {
    return Optional.ofNullable(places.get(path)).map(Place::cell);
  }

  void remember(FieldPath path, int row, int column, BigDecimal value) {
    places.put(path, new Place(SheetPen.address(row, column), value));
  }

  /** Operand of a formula: its cell, brought to the unit of the formula, or its digits when no cell holds it. */
  String operand(Stated stated) {
    BigDecimal wanted = stated.number().value();
    Place place = places.get(stated.path());
    if (place == null) {
      return LiveFormula.digits(wanted);
    }
    if (place.value().compareTo(wanted) == 0) {
      return place.cell();
    }
    if (place.value().signum() != 0) {
      BigDecimal ratio = wanted.divide(place.value(), 12, RoundingMode.HALF_UP).stripTrailingZeros();
      if (ratio.multiply(place.value()).compareTo(wanted) == 0) {
        return "(" + place.cell() + "*" + ratio.toPlainString() + ")";
      }
    }
    return LiveFormula.digits(wanted);
  }

  void write(int row, int column, int columns, FieldPath path, Kind kind) {
    Field<?> field = names.field(path);
    boolean doubtful = field.provenance().map(Provenance::confidence).filter(sure -> sure < SURE).isPresent();
    switch (field) {
      case Field.Missing<?> missing -> pen.text(row, column, columns, Kind.ABSENT, messages.text("sheet.missing"));
      case Field.Blank<?> blank -> pen.text(row, column, columns, Look.of(kind == Kind.NUMBER ? Kind.CENTRED : kind), Printed.whole(field.raw()));
      case Field.Unreadable<?> unreadable ->
          pen.text(row, column, columns, new Look(Kind.ABSENT, "", true, false), messages.text("sheet.unreadable", "raw", Printed.whole(field.raw())).strip());
      case Field.Read<?> read -> read(row, column, columns, path, read, new Look(kind, "", doubtful, false));
    }
  }

  private void read(int row, int column, int columns, FieldPath path, Field.Read<?> read, Look look) {
    switch (read.value()) {
      case PrintedAmount amount -> {
        String unit = read.from().rawText().contains("元") || read.from().rawText().contains("万") ? "\"" + amount.unit().printed() + "\"" : "";
        number(row, column, columns, path, amount.number(), look, NumberFormats.grouped(amount.number().value().scale()) + unit);
      }
      case PrintedNumber number -> {
        boolean percent = read.from().rawText().matches(".*[%％].*");
        int scale = number.value().scale();
        number(row, column, columns, path, number, look, percent ? NumberFormats.plain(scale - 2) + "%" : NumberFormats.plain(scale));
      }
      default -> pen.text(row, column, columns, look, Printed.whole(read.from().rawText()));
    }
  }

  private void number(int row, int column, int columns, FieldPath path, PrintedNumber number, Look look, String format) {
    Look right = new Look(Kind.NUMBER, format, look.doubtful(), false);
    pen.number(row, column, columns, right, number.value());
    remember(path, row, column, number.value());
  }
}
