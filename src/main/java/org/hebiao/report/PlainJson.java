package org.hebiao.report;

import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hebiao.form.FieldPath;
import org.hebiao.form.FieldPaths;
import org.hebiao.form.FundsRow;
import org.hebiao.form.Indicator;
import org.hebiao.form.SelfEvaluationForm;
import org.hebiao.provenance.Box;
import org.hebiao.provenance.Field;
import org.hebiao.provenance.Fragment;
import org.hebiao.provenance.Provenance;
import org.hebiao.reading.Annex;
import org.hebiao.reading.ReadForm;
import org.hebiao.reconcile.Cause;
import org.hebiao.reconcile.Finding;
import org.hebiao.submission.CheckedAnnex;
import org.hebiao.submission.CheckedForm;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.ObjectWriteContext;

/** The forms of an annex as the plain strings that are printed: one object a document, in the schema of the public corpus. */
public final class PlainJson {
  private static final JsonFactory FACTORY = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private static final Pattern FUNDS = Pattern.compile("funds\\.(\\w+)\\.(\\w+)");

  private PlainJson() {}

  public static void write(CheckedAnnex checked, Writer out) {
    Annex annex = checked.annex();
    try (JsonGenerator json = generator(out)) {
      json.writeStartObject();
      json.writeStringProperty("file", annex.name());
      json.writeObjectPropertyStart("document");
      text(json, "title", annex.title());
      text(json, "fiscalYear", annex.year());
      text(json, "department", annex.department());
      json.writeEndObject();
      json.writeArrayPropertyStart("forms");
      for (ReadForm form : annex.forms()) {
        form(json, form.form());
      }
      json.writeEndArray();
      json.writeArrayPropertyStart("findings");
      for (int i = 0; i < checked.forms().size(); i++) {
        findings(json, i, checked.forms().get(i));
      }
      json.writeEndArray();
      json.writeObjectPropertyStart("provenance");
      annex.title().provenance().ifPresent(from -> boxes(json, "document.title", from.fragments()));
      for (int i = 0; i < annex.forms().size(); i++) {
        provenance(json, i, annex.forms().get(i).form());
      }
      json.writeEndObject();
      json.writeEndObject();
    }
  }

  /** Indented JSON; closing it leaves {@code out} open. */
  static JsonGenerator generator(Writer out) {
    return FACTORY.createGenerator(pretty(), out);
  }

  private static ObjectWriteContext pretty() {
    return new ObjectWriteContext.Base() {
      @Override
      public boolean hasPrettyPrinter() {
        return true;
      }

      @Override
      public tools.jackson.core.PrettyPrinter getPrettyPrinter() {
        return new DefaultPrettyPrinter();
      }
    };
  }

  private static void form(JsonGenerator json, SelfEvaluationForm form) {
    json.writeStartObject();
    json.writeStringProperty("kind", form.kind().printed());
    json.writeArrayPropertyStart("pages");
    form.pages().forEach(json::writeNumber);
    json.writeEndArray();
    text(json, "projectName", form.header().projectName());
    text(json, "projectAmount", form.header().projectAmount());
    text(json, "department", form.header().department());
    text(json, "implementingUnit", form.header().implementingUnit());
    json.writeObjectPropertyStart("funds");
    text(json, "unit", form.funds().unit());
    json.writeArrayPropertyStart("rows");
    for (FundsRow row : form.funds().rows()) {
      fundsRow(json, row);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeObjectPropertyStart("goals");
    text(json, "expected", form.goals().first().expected());
    text(json, "actual", form.goals().first().actual());
    json.writeEndObject();
    json.writeArrayPropertyStart("indicators");
    for (Indicator row : form.indicators()) {
      indicator(json, row);
    }
    json.writeEndArray();
    text(json, "totalWeight", form.totals().weight());
    text(json, "totalScore", form.totals().score());
    json.writeEndObject();
  }

  private static void findings(JsonGenerator json, int number, CheckedForm form) {
    if (form instanceof CheckedForm.Judged judged) {
      for (Finding finding : judged.reconciliation().findings()) {
        json.writeStartObject();
        json.writeStringProperty("rule", finding.rule());
        json.writeNumberProperty("form", number);
        json.writeStringProperty("where", wherePath(finding.where().text()));
        json.writeStringProperty("stated", finding.stated());
        json.writeStringProperty("computed", finding.computed());
        json.writeStringProperty("severity", finding.severity().key());
        if (finding.cause() == Cause.READING_ERROR) {
          json.writeBooleanProperty("rereadFirst", true);
        }
        json.writeEndObject();
      }
    }
  }

  /** The name of a place of a finding in the schema of the corpus. */
  private static String wherePath(String path) {
    return path.replaceFirst("^(funds\\.\\w+\\.)executionRate$", "$1rate").replaceFirst("^header\\.", "").replaceFirst("^(indicators\\[\\d+]\\.)name$", "$1level3");
  }

  private static void fundsRow(JsonGenerator json, FundsRow row) {
    json.writeStartObject();
    json.writeStringProperty("role", row.source().role());
    text(json, "label", row.label());
    text(json, "initialBudget", row.initialBudget());
    text(json, "annualBudget", row.annualBudget());
    text(json, "executed", row.executed());
    text(json, "weight", row.weight());
    text(json, "rate", row.executionRate());
    text(json, "score", row.score());
    json.writeEndObject();
  }

  private static void indicator(JsonGenerator json, Indicator row) {
    json.writeStartObject();
    text(json, "level1", row.level1());
    text(json, "level2", row.level2());
    text(json, "level3", row.name());
    if (!row.nature().isMissing()) {
      text(json, "nature", row.nature());
    }
    text(json, "target", row.target());
    if (!row.measureUnit().isMissing()) {
      text(json, "measureUnit", row.measureUnit());
    }
    text(json, "actual", row.actual());
    text(json, "weight", row.weight());
    text(json, "score", row.score());
    text(json, "deviation", row.deviation());
    json.writeEndObject();
  }

  /** A missing cell is null, a blank one the empty text or its dash. */
  private static void text(JsonGenerator json, String name, Field<?> field) {
    if (field.isMissing()) {
      json.writeNullProperty(name);
    } else {
      json.writeStringProperty(name, field.raw());
    }
  }

  private static void provenance(JsonGenerator json, int number, SelfEvaluationForm form) {
    for (Map.Entry<FieldPath, Field<?>> field : FieldPaths.of(form).entrySet()) {
      Optional<String> path = corpusPath(form, field.getKey().text());
      Optional<Provenance> from = field.getValue().provenance().filter(place -> !place.rawText().isEmpty());
      if (path.isPresent() && from.isPresent()) {
        boxes(json, "forms[" + number + "]." + path.get(), from.get().fragments());
      }
    }
  }

  /** The name of a place in the schema of the corpus; empty for places it does not know. */
  private static Optional<String> corpusPath(SelfEvaluationForm form, String path) {
    Matcher funds = FUNDS.matcher(path);
    if (funds.matches()) {
      int row = form.funds().roles().indexOf(funds.group(1));
      String column = funds.group(2).equals("executionRate") ? "rate" : funds.group(2);
      return column.equals("reason") ? Optional.empty() : Optional.of("funds.rows[" + row + "]." + column);
    }
    if (path.startsWith("header.")) {
      return Optional.of(path.substring("header.".length()));
    }
    if (path.startsWith("indicators[")) {
      return path.contains(".reviewed") ? Optional.empty() : Optional.of(path.replace("].name", "].level3"));
    }
    return path.matches("funds\\.unit|goals\\..*|total(Weight|Score)") ? Optional.of(path) : Optional.empty();
  }

  /** One entry a page: the box around the value's lines there. */
  private static void boxes(JsonGenerator json, String path, List<Fragment> fragments) {
    json.writeArrayPropertyStart(path);
    for (int page : fragments.stream().mapToInt(Fragment::page).distinct().sorted().toArray()) {
      Box box = fragments.stream().filter(f -> f.page() == page).map(Fragment::box).reduce(Box::union).orElseThrow();
      json.writeStartObject();
      json.writeNumberProperty("page", page);
      json.writeArrayPropertyStart("bbox");
      for (double edge : new double[] {box.x0(), box.y0(), box.x1(), box.y1()}) {
        json.writeNumber(Math.round(edge * 100) / 100.0);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
