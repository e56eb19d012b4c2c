package org.hebiao.report;

import java.util.List;
import java.util.Locale;
import org.hebiao.provenance.Box;
import org.hebiao.provenance.Field;
import org.hebiao.provenance.Fragment;
import org.hebiao.provenance.Provenance;
import org.hebiao.quantity.FiscalYear;
import org.hebiao.quantity.MoneyUnit;
import org.hebiao.quantity.PrintedAmount;
import org.hebiao.quantity.PrintedNumber;
import org.hebiao.target.Measure;
import org.hebiao.target.Target;
import tools.jackson.core.JsonGenerator;

/** Writes fields with their state, value and place. Numbers are texts, so that their printed decimals are kept. */
final class FieldJson {
  private static final double HUNDREDTHS = 100;

  private final JsonGenerator json;

  FieldJson(JsonGenerator json) {
    this.json = json;
  }

  void field(String name, Field<?> field) {
    json.writeObjectPropertyStart(name);
    switch (field) {
      case Field.Read<?> read -> {
        json.writeStringProperty("state", "read");
        value(read.value());
      }
      case Field.Blank<?> blank -> json.writeStringProperty("state", "blank");
      case Field.Unreadable<?> unreadable -> {
        json.writeStringProperty("state", "unreadable");
        json.writeStringProperty("why", unreadable.why().name());
      }
      case Field.Missing<?> missing -> json.writeStringProperty("state", "missing");
    }
    field.provenance().ifPresent(this::from);
    json.writeEndObject();
  }

  /** Raw text, page, boxes, origin and confidence, into the object that is open. */
  void from(Provenance from) {
    json.writeStringProperty("raw", from.rawText());
    json.writeNumberProperty("page", from.page());
    boxes(from.fragments());
    json.writeStringProperty("origin", from.origin().name().toLowerCase(Locale.ROOT));
    json.writeNumberProperty("confidence", from.confidence());
  }

  private void boxes(List<Fragment> fragments) {
    json.writeArrayPropertyStart("boxes");
    for (Fragment fragment : fragments) {
      json.writeStartObject();
      json.writeNumberProperty("page", fragment.page());
      json.writeArrayPropertyStart("bbox");
      Box box = fragment.box();
      for (double edge : new double[] {box.x0(), box.y0(), box.x1(), box.y1()}) {
        json.writeNumber(Math.round(edge * HUNDREDTHS) / HUNDREDTHS);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void value(Object value) {
    switch (value) {
      case PrintedNumber number -> json.writeStringProperty("value", number.toString());
      case PrintedAmount amount -> amount(amount);
      case Target target -> target("value", target);
      case FiscalYear year -> json.writeStringProperty("value", String.valueOf(year.value()));
      case MoneyUnit unit -> json.writeStringProperty("value", unit.printed());
      default -> json.writeStringProperty("value", value.toString());
    }
  }

  private void amount(PrintedAmount amount) {
    json.writeObjectPropertyStart("value");
    json.writeStringProperty("number", amount.number().toString());
    json.writeStringProperty("unit", amount.unit().printed());
    json.writeStringProperty("yuan", amount.yuan().toString());
    json.writeEndObject();
  }

  private void target(String name, Target target) {
    json.writeObjectPropertyStart(name);
    switch (target) {
      case Target.Bound bound -> {
        json.writeStringProperty("type", "bound");
        json.writeStringProperty("relation", bound.relation().name());
        measure("measure", bound.measure());
      }
      case Target.Between between -> {
        json.writeStringProperty("type", "between");
        measure("low", between.low());
        measure("high", between.high());
      }
      case Target.Deadline deadline -> {
        json.writeStringProperty("type", "deadline");
        deadline.by().year().ifPresent(year -> json.writeNumberProperty("year", year));
        json.writeNumberProperty("month", deadline.by().month());
        deadline.by().day().ifPresent(day -> json.writeNumberProperty("day", day));
      }
      case Target.Quality quality -> {
        json.writeStringProperty("type", "quality");
        json.writeStringProperty("wording", quality.wording());
      }
      case Target.NotApplicable none -> json.writeStringProperty("type", "not-applicable");
      case Target.Composite composite -> {
        json.writeStringProperty("type", "composite");
        json.writeStringProperty("wording", composite.wording());
        json.writeArrayPropertyStart("parts");
        composite.parts().forEach(this::measure);
        json.writeEndArray();
      }
    }
    json.writeEndObject();
  }

  private void measure(String name, Measure measure) {
    json.writeName(name);
    measure(measure);
  }

  private void measure(Measure measure) {
    json.writeStartObject();
    json.writeStringProperty("number", measure.number().toString());
    json.writeStringProperty("unit", measure.unit());
    json.writeEndObject();
  }
}
