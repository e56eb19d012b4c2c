package org.hebiao.corpus;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Counts how the values of one document were read: equal after NFKC without white space; a dash alone is empty. */
final class FieldScore {
  private static final Set<String> EMPTY = Set.of("", "-", "–", "—", "――", "──", "--", "——", "_", "/", "\\");
  private static final List<String> HEADER = List.of("projectName", "projectAmount", "department", "implementingUnit", "totalWeight", "totalScore");
  private static final List<String> FUNDS = List.of("initialBudget", "annualBudget", "executed", "weight", "rate", "score");
  private static final List<String> INDICATOR = List.of("level1", "level2", "level3", "nature", "target", "measureUnit", "actual", "weight", "score", "deviation");

  private int right;
  private int wrong;
  private int invented;
  private int lost;
  private final List<String> misses = new ArrayList<>();

  static String fold(JsonNode value) {
    String text = value == null || value.isNull() || value.isMissingNode() ? "" : value.asString();
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    folded = folded.replaceAll("[“”]", "\"").replaceAll("[‘’]", "'").replace('−', '-');
    return EMPTY.contains(folded) ? "" : folded;
  }

  void document(JsonNode truth, JsonNode read) {
    for (String field : List.of("title", "fiscalYear", "department")) {
      JsonNode value = truth.path("document").path(field);
      if (!value.isNull()) {
        compare("document." + field, value, read.path("document").path(field));
      }
    }
    int[] partner = Alignment.of(truth.path("forms"), read.path("forms"));
    for (int i = 0; i < partner.length; i++) {
      form("forms[" + i + "].", truth.path("forms").path(i), read.path("forms").path(partner[i]));
    }
  }

  private void form(String at, JsonNode truth, JsonNode read) {
    HEADER.forEach(field -> compare(at + field, truth.path(field), read.path(field)));
    compare(at + "funds.unit", truth.path("funds").path("unit"), read.path("funds").path("unit"));
    List<String> goals = List.of("expected", "actual");
    goals.forEach(side -> compare(at + "goals." + side, truth.path("goals").path(side), read.path("goals").path(side)));
    rows(at + "funds", truth.path("funds").path("rows"), read.path("funds").path("rows"), FUNDS);
    rows(at + "indicators", truth.path("indicators"), read.path("indicators"), INDICATOR);
  }

  /** Rows in printed order; a row too many or too few shifts the rest, and every shifted value counts. */
  private void rows(String at, JsonNode truth, JsonNode read, List<String> fields) {
    for (int i = 0; i < Math.max(truth.size(), read.size()); i++) {
      for (String field : fields) {
        compare(at + "[" + i + "]." + field, truth.path(i).path(field), read.path(i).path(field));
      }
    }
  }

  private void compare(String at, JsonNode truth, JsonNode read) {
    String expected = fold(truth);
    String found = fold(read);
    if (expected.equals(found)) {
      right += expected.isEmpty() ? 0 : 1;
      return;
    }
    misses.add(at + ": " + expected + " / " + found);
    if (expected.isEmpty()) {
      invented++;
    } else if (found.isEmpty()) {
      lost++;
    } else {
      wrong++;
    }
  }

  void add(FieldScore other) {
    right += other.right;
    wrong += other.wrong;
    invented += other.invented;
    lost += other.lost;
    misses.addAll(other.misses);
  }

  /** Harmonic mean of precision and recall over filled values. */
  double f1() {
    int errors = 2 * wrong + invented + lost;
    return right == 0 ? 0 : 2.0 * right / (2.0 * right + errors);
  }

  int errors() {
    return wrong + invented + lost;
  }

  int right() {
    return right;
  }

  List<String> misses() {
    return misses;
  }
}
