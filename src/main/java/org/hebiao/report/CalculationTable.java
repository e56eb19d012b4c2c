package org.hebiao.report;

import java.io.IOException;
import org.hebiao.quantity.Interval;
import org.hebiao.reconcile.Derivation;
import org.hebiao.reconcile.Equation;
import org.hebiao.reconcile.Expression;

/** A calculation laid open: each printed number with the values it may stand for and its place, then every derivation tried. */
final class CalculationTable {
  /** Operands shown; a sum of more rows is read in the table itself. */
  private static final int OPERANDS = 24;

  private final FormView form;
  private final Messages messages;
  private final FindingText text;

  CalculationTable(FormView form, Messages messages, FindingText text) {
    this.form = form;
    this.messages = messages;
    this.text = text;
  }

  void write(Equation equation, Markup html) throws IOException {
    html.open("table", "class", "trials").open("thead").open("tr");
    for (String column : new String[] {"html.operand", "html.printed", "html.interval"}) {
      html.element("th", messages.text(column), "scope", "col");
    }
    html.close("tr", "thead").open("tbody");
    int shown = Math.min(OPERANDS, equation.operands().size());
    for (Expression.Stated operand : equation.operands().subList(0, shown)) {
      operand(operand, html);
    }
    if (shown < equation.operands().size()) {
      html.open("tr").element("td", messages.text("text.more", "count", equation.operands().size() - shown), "colspan", "3").close("tr");
    }
    html.close("tbody", "table");
    trials(equation, html);
  }

  private void operand(Expression.Stated operand, Markup html) throws IOException {
    html.open("tr").open("td");
    html.element("button", form.names().placed(operand.path()), "type", "button", "class", "link", "data-go", form.key(operand.path()));
    html.close("td").element("td", Printed.cell(operand.printed()), "class", "formula");
    html.element("td", interval(operand, operand.value()), "class", "formula").close("tr");
  }

  /** Values in the unit the number is printed in. */
  private static String interval(Expression.Stated like, Interval values) {
    String low = like.like(values.low());
    String high = like.like(values.high());
    return low.equals(high) ? low : "[" + low + ", " + high + "]";
  }

  private void trials(Equation equation, Markup html) throws IOException {
    html.open("table", "class", "trials").open("thead").open("tr");
    for (String column : new String[] {"text.tried", "html.say.formula", "html.interval", "html.verdict"}) {
      html.element("th", messages.text(column), "scope", "col");
    }
    html.close("tr", "thead").open("tbody");
    for (Derivation way : equation.admitted()) {
      FindingText.Trial trial = text.trial(equation.stated(), way);
      html.open("tr").element("td", trial.convention()).element("td", trial.formula(), "class", "formula");
      html.element("td", interval(equation.stated(), way.value()), "class", "formula");
      String end = trial.gap().map(gap -> "✗ " + messages.text("text.tried.gap", "gap", gap)).orElseGet(() -> "✓ " + messages.text("text.tried.meets"));
      html.element("td", end, "class", trial.gap().isPresent() ? "off" : "good").close("tr");
    }
    html.close("tbody", "table");
  }
}
