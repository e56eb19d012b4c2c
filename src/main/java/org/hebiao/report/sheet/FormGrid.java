package org.hebiao.report.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hebiao.form.FieldPath;
import org.hebiao.form.Indicator;
import org.hebiao.form.SelfEvaluationForm;
import org.hebiao.provenance.Field;

/**
 * Columns of the sheet: on the left those of the printed form, all blocks in one grid, on the right those of the work.
 *
 * @param indicator columns of the indicator block with the number of grid columns each takes
 * @param funds columns of the funds block, likewise
 * @param columns of the printed form
 */
record FormGrid(Map<String, Integer> indicator, Map<String, Integer> funds, int columns) {
  /** Columns of the commonest form. */
  private static final int LEAST = 8;

  /** Columns of the work, two of them hidden. */
  static final int WORK = 8;

  private static final List<String> ROOMY = List.of("name", "deviation", "target", "actual", "label");

  static FormGrid of(SelfEvaluationForm form) {
    List<String> indicator = indicatorColumns(form.indicators());
    List<String> funds = fundsColumns(form);
    int columns = Math.max(LEAST, Math.max(indicator.size(), funds.size()));
    return new FormGrid(spread(indicator, columns), spread(funds, columns), columns);
  }

  /** First column of the work. */
  int work() {
    return columns;
  }

  /** First grid column of a column of the indicator block. */
  int at(String column) {
    int at = 0;
    for (Map.Entry<String, Integer> entry : indicator.entrySet()) {
      if (entry.getKey().equals(column)) {
        return at;
      }
      at += entry.getValue();
    }
    throw new IllegalArgumentException("no column " + column + " in " + indicator.keySet());
  }

  /** Grid columns before the first of the columns of numbers, at least one. */
  int beforeNumbers() {
    return indicator.containsKey("weight") && at("weight") > 0 ? at("weight") : indicator.containsKey("score") && at("score") > 0 ? at("score") : columns - 1;
  }

  private static List<String> indicatorColumns(List<Indicator> rows) {
    Map<String, Function<Indicator, Field<?>>> all = new LinkedHashMap<>();
    all.put("level1", Indicator::level1);
    all.put("level2", Indicator::level2);
    all.put("name", Indicator::name);
    all.put("nature", Indicator::nature);
    all.put("target", Indicator::target);
    all.put("measureUnit", Indicator::measureUnit);
    all.put("actual", Indicator::actual);
    all.put("weight", Indicator::weight);
    all.put("score", Indicator::score);
    all.put("deviation", Indicator::deviation);
    all.put("reviewedActual", row -> row.reviewed().actual());
    all.put("reviewedScore", row -> row.reviewed().score());
    return all.entrySet().stream()
        .filter(column -> rows.stream().anyMatch(row -> !column.getValue().apply(row).isMissing()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<String> fundsColumns(SelfEvaluationForm form) {
    List<String> columns = new ArrayList<>(List.of("label"));
    for (String column : List.of("initialBudget", "annualBudget", "executed", "weight", "executionRate", "score", "reason")) {
      boolean printed = form.funds().roles().stream().anyMatch(role -> !form.at(FieldPath.funds(role, column)).isMissing());
      if (printed) {
        columns.add(column);
      }
    }
    return columns;
  }

  /** Columns left over go to those of texts, else to the first. */
  private static Map<String, Integer> spread(List<String> names, int columns) {
    Map<String, Integer> spread = new LinkedHashMap<>();
    names.forEach(name -> spread.put(name, 1));
    List<String> roomy = ROOMY.stream().filter(spread::containsKey).toList();
    for (int i = 0; i < columns - names.size() && !names.isEmpty(); i++) {
      spread.merge(roomy.isEmpty() ? names.getFirst() : roomy.get(i % roomy.size()), 1, Integer::sum);
    }
    return spread;
  }
}
