package org.hebiao.reconcile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hebiao.form.SelfEvaluationForm;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The forms of the corpus as their truth files print them, read by the product's own readers. */
final class TruthForms {
  static final Path FIXTURES = Path.of("fixtures", "pdfs");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private TruthForms() {}

  static List<Path> files() {
    try (Stream<Path> files = Files.list(FIXTURES)) {
      return files.filter(file -> file.toString().endsWith(".truth.json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode truth(Path file) {
    try {
      return JSON.readTree(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<SelfEvaluationForm> forms(JsonNode truth) {
    List<SelfEvaluationForm> forms = new ArrayList<>();
    for (JsonNode form : truth.get("forms")) {
      forms.add(ExampleForm.of(fragment(truth.get("document"), form)));
    }
    return forms;
  }

  static Map<String, Object> fragment(JsonNode document, JsonNode form) {
    Map<String, Object> fragment = new LinkedHashMap<>();
    String year = text(document, "fiscalYear");
    if (!year.isEmpty()) {
      fragment.put("year", year);
    }
    put(fragment, "projectName", text(form, "projectName"));
    put(fragment, "projectAmount", text(form, "projectAmount"));
    put(fragment, "department", text(form, "department"));
    put(fragment, "implementingUnit", text(form, "implementingUnit"));
    put(fragment, "unit", text(form.get("funds"), "unit"));
    List<Object> funds = new ArrayList<>();
    for (JsonNode row : form.get("funds").get("rows")) {
      List<String> cells = new ArrayList<>(List.of(text(row, "role") + ":" + text(row, "label")));
      for (String field : List.of("initialBudget", "annualBudget", "executed", "weight", "rate", "score")) {
        cells.add(text(row, field));
      }
      funds.add(cells);
    }
    fragment.put("funds", funds);
    fragment.put(
        "goals", Map.of("expected", text(form.get("goals"), "expected"), "actual", text(form.get("goals"), "actual")));
    List<Object> rows = new ArrayList<>();
    for (JsonNode row : form.get("indicators")) {
      boolean columns = row.has("nature") || row.has("measureUnit");
      String target =
          columns
              ? text(row, "nature") + " // " + text(row, "target") + " // " + text(row, "measureUnit")
              : text(row, "target");
      List<String> cells = new ArrayList<>(List.of(text(row, "level1"), text(row, "level2"), text(row, "level3"), target));
      for (String field : List.of("actual", "weight", "score", "deviation")) {
        cells.add(text(row, field));
      }
      rows.add(cells);
    }
    fragment.put("indicators", rows);
    fragment.put("total", List.of(text(form, "totalWeight"), text(form, "totalScore")));
    return fragment;
  }

  private static void put(Map<String, Object> fragment, String key, String value) {
    if (!value.isEmpty()) {
      fragment.put(key, value);
    }
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value == null || value.isNull() ? "" : value.asString();
  }
}
