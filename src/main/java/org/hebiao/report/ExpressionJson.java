package org.hebiao.report;

import java.util.List;
import org.hebiao.quantity.Interval;
import org.hebiao.reconcile.Derivation;
import org.hebiao.reconcile.Equation;
import org.hebiao.reconcile.Expression;
import tools.jackson.core.JsonGenerator;

/** Writes formulas as trees whose leaves name their place in the form. */
final class ExpressionJson {
  private final JsonGenerator json;

  ExpressionJson(JsonGenerator json) {
    this.json = json;
  }

  void equation(String name, Equation equation) {
    json.writeObjectPropertyStart(name);
    expression("stated", equation.stated());
    json.writeArrayPropertyStart("tried");
    for (Derivation way : equation.admitted()) {
      json.writeStartObject();
      json.writeStringProperty("convention", way.convention());
      json.writeStringProperty("formula", way.formula());
      interval("interval", way.value());
      boolean rounded = way.value().meets(equation.stated().value());
      json.writeBooleanProperty("meets", rounded || way.value().meets(equation.stated().truncated()));
      json.writeBooleanProperty("meetsTruncatedOnly", !rounded && way.value().meets(equation.stated().truncated()));
      expression("expression", way.expression());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  void interval(String name, Interval interval) {
    json.writeArrayPropertyStart(name);
    json.writeString(interval.low().toPlainString());
    json.writeString(interval.high().toPlainString());
    json.writeEndArray();
  }

  private void expression(String name, Expression expression) {
    json.writeName(name);
    expression(expression);
  }

  private void expression(Expression expression) {
    json.writeStartObject();
    switch (expression) {
      case Expression.Stated stated -> {
        json.writeStringProperty("op", "stated");
        json.writeStringProperty("where", stated.path().text());
        json.writeStringProperty("printed", stated.printed());
        json.writeStringProperty("number", stated.number().toString());
        json.writeBooleanProperty("exact", stated.exact());
      }
      case Expression.Constant constant -> {
        json.writeStringProperty("op", "constant");
        json.writeStringProperty("number", constant.number().toPlainString());
      }
      case Expression.Sum sum -> operation("sum", sum.parts());
      case Expression.Difference difference -> operation("difference", List.of(difference.from(), difference.taken()));
      case Expression.Product product -> operation("product", product.factors());
      case Expression.Quotient quotient -> operation("quotient", List.of(quotient.over(), quotient.under()));
      case Expression.Capped capped -> operation("capped", List.of(capped.of(), capped.limit()));
      case Expression.Rounded rounded -> {
        operation("rounded", List.of(rounded.of()));
        json.writeNumberProperty("decimals", rounded.decimals());
      }
    }
    json.writeEndObject();
  }

  private void operation(String op, List<Expression> operands) {
    json.writeStringProperty("op", op);
    json.writeArrayPropertyStart("operands");
    operands.forEach(this::expression);
    json.writeEndArray();
  }
}
