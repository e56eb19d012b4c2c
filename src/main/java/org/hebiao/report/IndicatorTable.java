package org.hebiao.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hebiao.form.FieldPath;
import org.hebiao.form.Indicator;
import org.hebiao.provenance.Field;

/** The indicator block: headings that span rows span them here too, and the total row closes it. */
final class IndicatorTable {
  private static final List<String> NUMBERS = List.of("weight", "score", "reviewedScore");

  /** Rows of one table; a form of thousands of rows is several, so that the browser lays out only those in view. */
  private static final int CHUNK = 60;

  private final FormView form;
  private final List<Indicator> rows;
  private final Messages messages;
  private final ValueCell cells;

  IndicatorTable(FormView form, Messages messages, ValueCell cells) {
    this.form = form;
    this.rows = form.form().indicators();
    this.messages = messages;
    this.cells = cells;
  }

  void write(Markup html) throws IOException {
    List<String> columns = columns();
    for (int from = 0; from < rows.size(); from += CHUNK) {
      int to = rows.size() - from - CHUNK < CHUNK / 2 ? rows.size() : from + CHUNK;
      html.open("div", "class", rows.size() > to - from ? "chunk" : "all");
      chunk(from, to, columns, html);
      html.close("div").line();
      if (to == rows.size()) {
        break;
      }
    }
  }

  private void chunk(int from, int to, List<String> columns, Markup html) throws IOException {
    html.open("table", "class", "indicators").open("thead").open("tr");
    for (String column : columns) {
      html.element("th", messages.text("column.indicator." + column), "scope", "col", "class", NUMBERS.contains(column) ? "num" : column);
      if (column.equals("score")) {
        html.element("th", messages.text("html.recomputed"), "scope", "col", "class", "num again");
      }
    }
    html.close("tr", "thead").open("tbody").line();
    for (int i = from; i < to; i++) {
      row(i, from, to, columns, html);
    }
    html.close("tbody");
    if (to == rows.size()) {
      total(columns, html);
    }
    html.close("table").line();
  }

  private List<String> columns() {
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
    List<String> columns = new ArrayList<>();
    all.forEach(
        (name, column) -> {
          if (FormTables.has(rows, column)) {
            columns.add(name);
          }
        });
    return columns;
  }

  private void row(int i, int first, int end, List<String> columns, Markup html) throws IOException {
    html.open("tr");
    for (String column : columns) {
      FieldPath path = FieldPath.indicator(i, column);
      if (column.equals("level1") || column.equals("level2")) {
        if (i == first || !form.isSpanned(path)) {
          cells.spanning(path, span(i, end, column), html);
        }
      } else if (NUMBERS.contains(column)) {
        cells.number(path, html);
      } else {
        cells.text(path, html);
      }
      if (column.equals("score")) {
        cells.recomputed(path, html);
      }
    }
    html.close("tr").line();
  }

  private int span(int from, int end, String column) {
    int to = from + 1;
    while (to < end && form.isSpanned(FieldPath.indicator(to, column))) {
      to++;
    }
    return to - from;
  }

  private void total(List<String> columns, Markup html) throws IOException {
    if (!columns.contains("score") && form.names().field(FieldPath.TOTAL_SCORE).isMissing()) {
      return;
    }
    html.open("tfoot").open("tr");
    int before = columns.contains("weight") ? columns.indexOf("weight") : columns.contains("score") ? columns.indexOf("score") : columns.size() - 1;
    html.element("th", messages.text("html.total"), "scope", "row", "colspan", String.valueOf(Math.max(1, before)));
    for (String column : columns.subList(Math.max(1, before), columns.size())) {
      switch (column) {
        case "weight" -> cells.number(FieldPath.TOTAL_WEIGHT, html);
        case "score" -> {
          cells.number(FieldPath.TOTAL_SCORE, html);
          cells.recomputed(FieldPath.TOTAL_SCORE, html);
        }
        case "deviation" -> cells.text(FieldPath.GRADE, html);
        default -> html.open("td").close("td");
      }
    }
    html.close("tr", "tfoot");
  }
}
