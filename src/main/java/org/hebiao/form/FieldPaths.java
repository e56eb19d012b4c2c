package org.hebiao.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hebiao.provenance.Field;

/** Every field of a form under the name of its place, in the order of the page. */
public final class FieldPaths {
  private static final Pattern ROW = Pattern.compile("indicators\\[(\\d{1,6})]\\..+");

  private FieldPaths() {}

  /** All fields of {@code form} by place, in printed order. */
  public static Map<FieldPath, Field<?>> of(SelfEvaluationForm form) {
    Map<FieldPath, Field<?>> fields = new LinkedHashMap<>();
    addAbove(fields, form);
    for (int i = 0; i < form.indicators().size(); i++) {
      addIndicator(fields, i, form.indicators().get(i));
    }
    addBelow(fields, form);
    return fields;
  }

  private static void addAbove(Map<FieldPath, Field<?>> fields, SelfEvaluationForm form) {
    fields.put(FieldPath.TITLE, form.title());
    fields.put(FieldPath.YEAR, form.year());
    fields.put(FieldPath.PROJECT_NAME, form.header().projectName());
    fields.put(FieldPath.PROJECT_AMOUNT, form.header().projectAmount());
    fields.put(FieldPath.DEPARTMENT, form.header().department());
    fields.put(FieldPath.IMPLEMENTING_UNIT, form.header().implementingUnit());
    fields.put(FieldPath.FUNDS_UNIT, form.funds().unit());
    if (!form.funds().points().isMissing()) {
      fields.put(FieldPath.FUNDS_POINTS, form.funds().points());
    }
    List<String> roles = form.funds().roles();
    for (int i = 0; i < roles.size(); i++) {
      addFundsRow(fields, roles.get(i), form.funds().rows().get(i));
    }
    for (int i = 0; i < form.goals().all().size(); i++) {
      fields.put(FieldPath.goal(i, "expected"), form.goals().all().get(i).expected());
      fields.put(FieldPath.goal(i, "actual"), form.goals().all().get(i).actual());
    }
  }

  private static void addBelow(Map<FieldPath, Field<?>> fields, SelfEvaluationForm form) {
    fields.put(FieldPath.TOTAL_WEIGHT, form.totals().weight());
    fields.put(FieldPath.TOTAL_SCORE, form.totals().score());
    fields.put(FieldPath.GRADE, form.totals().grade());
    for (int i = 0; i < form.notes().size(); i++) {
      fields.put(FieldPath.note(i), form.notes().get(i));
    }
  }

  /** One field; of a form with thousands of rows only the row in question is looked at. */
  static Field<?> resolve(SelfEvaluationForm form, FieldPath path) {
    Map<FieldPath, Field<?>> fields = new LinkedHashMap<>();
    Matcher row = ROW.matcher(path.text());
    if (row.matches()) {
      int index = Integer.parseInt(row.group(1));
      if (index < form.indicators().size()) {
        addIndicator(fields, index, form.indicators().get(index));
      }
    } else {
      addAbove(fields, form);
      addBelow(fields, form);
    }
    return Optional.<Field<?>>ofNullable(fields.get(path)).orElseGet(() -> new Field.Missing<>(path.text()));
  }

  private static void addFundsRow(Map<FieldPath, Field<?>> fields, String role, FundsRow row) {
    fields.put(FieldPath.funds(role, "label"), row.label());
    fields.put(FieldPath.funds(role, "initialBudget"), row.initialBudget());
    fields.put(FieldPath.funds(role, "annualBudget"), row.annualBudget());
    fields.put(FieldPath.funds(role, "executed"), row.executed());
    fields.put(FieldPath.funds(role, "weight"), row.weight());
    fields.put(FieldPath.funds(role, "executionRate"), row.executionRate());
    fields.put(FieldPath.funds(role, "score"), row.score());
    fields.put(FieldPath.funds(role, "reason"), row.reason());
  }

  private static void addIndicator(Map<FieldPath, Field<?>> fields, int i, Indicator row) {
    fields.put(FieldPath.indicator(i, "level1"), row.level1());
    fields.put(FieldPath.indicator(i, "level2"), row.level2());
    fields.put(FieldPath.indicator(i, "name"), row.name());
    fields.put(FieldPath.indicator(i, "nature"), row.nature());
    fields.put(FieldPath.indicator(i, "target"), row.target());
    fields.put(FieldPath.indicator(i, "measureUnit"), row.measureUnit());
    fields.put(FieldPath.indicator(i, "actual"), row.actual());
    fields.put(FieldPath.indicator(i, "weight"), row.weight());
    fields.put(FieldPath.indicator(i, "score"), row.score());
    fields.put(FieldPath.indicator(i, "deviation"), row.deviation());
    fields.put(FieldPath.indicator(i, "reviewedActual"), row.reviewed().actual());
    fields.put(FieldPath.indicator(i, "reviewedScore"), row.reviewed().score());
  }
}
