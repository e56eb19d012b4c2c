package org.hebiao.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hebiao.form.FieldPath;
import org.hebiao.form.FundsRow;
import org.hebiao.form.Goals;
import org.hebiao.form.Indicator;
import org.hebiao.form.ProjectHeader;
import org.hebiao.form.SelfEvaluationForm;
import org.hebiao.provenance.Field;
import org.hebiao.reconcile.RecomputedScores;

/** The form as tables, the recomputed score beside each printed one. */
final class FormTables {
  private final FormView form;
  private final SelfEvaluationForm read;
  private final Messages messages;
  private final ValueCell cells;

  FormTables(FormView form, Messages messages) {
    this.form = form;
    this.read = form.form();
    this.messages = messages;
    this.cells = new ValueCell(form, messages);
  }

  void write(Markup html) throws IOException {
    header(html);
    if (!read.funds().rows().isEmpty()) {
      funds(html);
    }
    goals(html);
    if (!read.indicators().isEmpty()) {
      new IndicatorTable(form, messages, cells).write(html);
    }
    groups(html);
  }

  /** Two labelled cells a row, as forms print them. */
  private void header(Markup html) throws IOException {
    html.open("table", "class", "header").open("tbody");
    int cell = 0;
    for (FieldPath path : List.of(FieldPath.PROJECT_NAME, FieldPath.PROJECT_AMOUNT, FieldPath.DEPARTMENT, FieldPath.IMPLEMENTING_UNIT)) {
      if (!form.names().field(path).isMissing()) {
        html.verbatim(cell++ % 2 == 0 ? "<tr>" : "").element("th", form.names().name(path), "scope", "row");
        cells.text(path, html);
        html.verbatim(cell % 2 == 0 ? "</tr>" : "");
      }
    }
    for (ProjectHeader.Labelled other : read.header().others()) {
      html.verbatim(cell++ % 2 == 0 ? "<tr>" : "").element("th", Printed.brief(other.label()), "scope", "row");
      html.element("td", Printed.cell(other.value().raw())).verbatim(cell % 2 == 0 ? "</tr>" : "");
    }
    html.verbatim(cell % 2 == 0 ? "" : "<th></th><td></td></tr>").close("tbody", "table").line();
  }

  private void funds(Markup html) throws IOException {
    boolean reason = read.funds().rows().stream().anyMatch(row -> !row.reason().isMissing());
    List<String> amounts = new ArrayList<>();
    for (String column : List.of("initialBudget", "annualBudget", "executed")) {
      if (read.funds().roles().stream().anyMatch(role -> !form.names().field(FieldPath.funds(role, column)).isMissing())) {
        amounts.add(column);
      }
    }
    html.open("table", "class", "funds");
    String unit = read.funds().unit().read().map(printed -> "（" + printed.printed() + "）").orElse("");
    html.open("thead").open("tr").element("th", messages.text("place.of.funds") + unit, "scope", "col");
    for (String column : amounts) {
      html.element("th", messages.text("column.funds." + column), "scope", "col", "class", "num");
    }
    for (String column : List.of("weight", "executionRate", "score")) {
      html.element("th", messages.text("column.funds." + column), "scope", "col", "class", "num");
    }
    html.element("th", messages.text("html.recomputed"), "scope", "col", "class", "num again");
    if (reason) {
      html.element("th", messages.text("column.funds.reason"), "scope", "col");
    }
    html.close("tr", "thead").open("tbody");
    for (int i = 0; i < read.funds().rows().size(); i++) {
      fundsRow(read.funds().rows().get(i), read.funds().roles().get(i), amounts, reason, html);
    }
    html.close("tbody", "table").line();
  }

  private void fundsRow(FundsRow row, String role, List<String> amounts, boolean reason, Markup html) throws IOException {
    html.open("tr", "class", row.source().role());
    cells.rowHead(FieldPath.funds(role, "label"), html);
    for (String column : amounts) {
      cells.number(FieldPath.funds(role, column), html);
    }
    for (String column : List.of("weight", "executionRate", "score")) {
      cells.number(FieldPath.funds(role, column), html);
    }
    cells.recomputed(FieldPath.funds(role, "score"), html);
    if (reason) {
      cells.text(FieldPath.funds(role, "reason"), html);
    }
    html.close("tr");
  }

  private void goals(Markup html) throws IOException {
    List<Goals.Goal> goals = read.goals().all();
    if (goals.stream().allMatch(goal -> goal.expected().isMissing() && goal.actual().isMissing())) {
      return;
    }
    html.open("table", "class", "goals").open("thead").open("tr");
    html.element("th", messages.text("column.goal.expected"), "scope", "col").element("th", messages.text("column.goal.actual"), "scope", "col");
    html.close("tr", "thead").open("tbody");
    for (int i = 0; i < goals.size(); i++) {
      html.open("tr");
      cells.text(FieldPath.goal(i, "expected"), html);
      cells.text(FieldPath.goal(i, "actual"), html);
      html.close("tr");
    }
    html.close("tbody", "table").line();
  }

  /** Sums by level 1, where the profile gives them. */
  private void groups(Markup html) throws IOException {
    List<RecomputedScores.Score> groups = form.judged().map(judged -> judged.scores().groups()).orElse(List.of());
    if (groups.isEmpty()) {
      return;
    }
    html.open("table", "class", "groups").open("thead").open("tr");
    for (String column : List.of("html.group", "html.stated", "html.recomputed", "html.difference")) {
      html.element("th", messages.text(column), "scope", "col", "class", column.equals("html.group") ? "" : "num");
    }
    html.close("tr", "thead").open("tbody");
    for (RecomputedScores.Score group : groups) {
      html.open("tr").element("th", form.names().name(group.where()), "scope", "row");
      html.element("td", group.stated().map(Object::toString).orElse("—"), "class", "num");
      html.element("td", ScoreText.range(group), "class", "num");
      html.element("td", group.difference().map(ScoreText::signed).orElse("—"), "class", "num").close("tr");
    }
    html.close("tbody", "table").line();
  }

  /** Whether a column is on the form at all. */
  static boolean has(List<Indicator> rows, Function<Indicator, Field<?>> column) {
    return rows.stream().anyMatch(row -> !column.apply(row).isMissing());
  }
}
