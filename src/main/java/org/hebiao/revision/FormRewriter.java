package org.hebiao.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hebiao.form.FieldPath;
import org.hebiao.form.FormKind;
import org.hebiao.form.FundsRow;
import org.hebiao.form.FundsSource;
import org.hebiao.form.FundsTable;
import org.hebiao.form.Goals;
import org.hebiao.form.Indicator;
import org.hebiao.form.IndicatorCategory;
import org.hebiao.form.ProjectHeader;
import org.hebiao.form.SelfEvaluationForm;
import org.hebiao.form.Totals;
import org.hebiao.provenance.Field;
import org.hebiao.provenance.Origin;
import org.hebiao.provenance.Provenance;
import org.hebiao.quantity.MoneyUnit;
import org.hebiao.quantity.PrintedAmount;
import org.hebiao.reading.FieldReadings;
import org.hebiao.reading.FormWords;
import org.hebiao.reading.ReadForm;
import org.hebiao.target.Target;

/**
 * A form with some of its fields read anew from typed texts, by the readers of print. What rests on them follows: amounts on the unit, targets on their
 * nature and unit, the kind of a row on its headings, the source of money on its label, the kind of the form on its title. All other fields stay as
 * they were read.
 */
final class FormRewriter {
  private final ReadForm read;
  private final SelfEvaluationForm base;
  private final Map<FieldPath, String> typed;
  private final FormWords words;
  private final NearestPlace nearest;

  FormRewriter(ReadForm read, Map<FieldPath, String> typed, FormWords words) {
    this.read = read;
    this.base = read.form();
    this.typed = Map.copyOf(typed);
    this.words = words;
    this.nearest = new NearestPlace(base);
  }

  ReadForm rewritten() {
    return new ReadForm(form(), read.recognisedLabels(), read.unrecognisedTexts(), read.unclaimedNumbers());
  }

  private SelfEvaluationForm form() {
    Field<String> title = text(FieldPath.TITLE, base.title());
    Field<MoneyUnit> unit = field(FieldPath.FUNDS_UNIT, base.funds().unit(), FieldReadings::unit);
    MoneyUnit used = unit.read().orElse(FieldReadings.DEFAULT_UNIT);
    List<Indicator> rows = indicators();
    Totals totals = totals();
    return new SelfEvaluationForm(
        kind(title, rows),
        base.layout(),
        columns(rows),
        title,
        field(FieldPath.YEAR, base.year(), FieldReadings::year),
        header(used),
        new FundsTable(unit, field(FieldPath.FUNDS_POINTS, base.funds().points(), FieldReadings::points), funds(used)),
        goals(),
        rows,
        totals,
        notes(),
        base.documentDate(),
        base.complete() || isTyped(FieldPath.TOTAL_SCORE) && totals.score().isRead(),
        base.pages());
  }

  private boolean isTyped(FieldPath path) {
    return typed.containsKey(path);
  }

  private <T> Field<T> field(FieldPath path, Field<T> before, Function<Provenance, Field<T>> reader) {
    return typedAt(path, before).map(reader).orElse(before);
  }

  private Field<String> text(FieldPath path, Field<String> before) {
    return field(path, before, FieldReadings::text);
  }

  private Optional<Provenance> typedAt(FieldPath path, Field<?> before) {
    return Optional.ofNullable(typed.get(path))
        .map(
            text ->
                before
                    .provenance()
                    .map(from -> new Provenance(from.fragments(), text, from.origin() == Origin.ENTERED ? Origin.ENTERED : Origin.CORRECTED, 1))
                    .orElseGet(() -> new Provenance(nearest.of(path), text, Origin.ENTERED, 1)));
  }

  private FormKind kind(Field<String> title, List<Indicator> rows) {
    if (!isTyped(FieldPath.TITLE) || base.kind() == FormKind.REVIEW) {
      return base.kind();
    }
    boolean results = base.columns().score() || rows.stream().anyMatch(row -> !row.actual().isMissing() || !row.score().isMissing());
    return words.kind(title.raw(), results).orElse(base.kind());
  }

  private SelfEvaluationForm.IndicatorColumns columns(List<Indicator> rows) {
    return new SelfEvaluationForm.IndicatorColumns(
        base.columns().weight() || rows.stream().anyMatch(row -> !row.weight().isMissing()),
        base.columns().score() || rows.stream().anyMatch(row -> !row.score().isMissing()),
        base.columns().deviation() || rows.stream().anyMatch(row -> !row.deviation().isMissing()));
  }

  private ProjectHeader header(MoneyUnit unit) {
    ProjectHeader header = base.header();
    return new ProjectHeader(
        text(FieldPath.PROJECT_NAME, header.projectName()),
        amount(FieldPath.PROJECT_AMOUNT, header.projectAmount(), unit),
        text(FieldPath.DEPARTMENT, header.department()),
        text(FieldPath.IMPLEMENTING_UNIT, header.implementingUnit()),
        header.others());
  }

  private Field<PrintedAmount> amount(FieldPath path, Field<PrintedAmount> before, MoneyUnit unit) {
    if (isTyped(path)) {
      return field(path, before, from -> FieldReadings.amount(from, unit));
    }
    boolean follows = isTyped(FieldPath.FUNDS_UNIT) && before.isRead();
    return follows ? before.provenance().map(from -> FieldReadings.amount(from, unit)).orElse(before) : before;
  }

  private List<FundsRow> funds(MoneyUnit unit) {
    List<String> roles = base.funds().roles();
    List<FundsRow> rows = new ArrayList<>();
    for (int i = 0; i < roles.size(); i++) {
      rows.add(fundsRow(roles.get(i), base.funds().rows().get(i), unit));
    }
    return rows;
  }

  private FundsRow fundsRow(String role, FundsRow row, MoneyUnit unit) {
    Field<String> label = text(FieldPath.funds(role, "label"), row.label());
    FundsSource unnamed = base.funds().rows().size() == 1 ? FundsSource.TOTAL : FundsSource.OTHER;
    return new FundsRow(
        isTyped(FieldPath.funds(role, "label")) ? words.source(label.raw()).orElse(unnamed) : row.source(),
        label,
        amount(FieldPath.funds(role, "initialBudget"), row.initialBudget(), unit),
        amount(FieldPath.funds(role, "annualBudget"), row.annualBudget(), unit),
        amount(FieldPath.funds(role, "executed"), row.executed(), unit),
        field(FieldPath.funds(role, "weight"), row.weight(), FieldReadings::points),
        field(FieldPath.funds(role, "executionRate"), row.executionRate(), FieldReadings::rate),
        field(FieldPath.funds(role, "score"), row.score(), FieldReadings::points),
        text(FieldPath.funds(role, "reason"), row.reason()));
  }

  private Goals goals() {
    List<Goals.Goal> goals = new ArrayList<>();
    for (int i = 0; i < base.goals().all().size(); i++) {
      Goals.Goal goal = base.goals().all().get(i);
      goals.add(new Goals.Goal(text(FieldPath.goal(i, "expected"), goal.expected()), text(FieldPath.goal(i, "actual"), goal.actual())));
    }
    return new Goals(goals);
  }

  private List<Indicator> indicators() {
    List<Indicator> rows = new ArrayList<>();
    for (int i = 0; i < base.indicators().size(); i++) {
      rows.add(indicator(i, base.indicators().get(i)));
    }
    return rows;
  }

  private Indicator indicator(int i, Indicator row) {
    Field<String> level1 = text(FieldPath.indicator(i, "level1"), row.level1());
    Field<String> level2 = text(FieldPath.indicator(i, "level2"), row.level2());
    Field<String> name = text(FieldPath.indicator(i, "name"), row.name());
    Field<String> nature = text(FieldPath.indicator(i, "nature"), row.nature());
    Field<String> unit = text(FieldPath.indicator(i, "measureUnit"), row.measureUnit());
    boolean renamed = List.of("level1", "level2", "name").stream().anyMatch(column -> isTyped(FieldPath.indicator(i, column)));
    boolean natureTyped = isTyped(FieldPath.indicator(i, "nature"));
    boolean unitTyped = isTyped(FieldPath.indicator(i, "measureUnit"));
    Field<String> noNature = new Field.Missing<>("nature");
    return new Indicator(
        renamed ? category(level1, level2, name) : row.category(),
        level1,
        level2,
        name,
        nature,
        target(FieldPath.indicator(i, "target"), row.target(), nature, unit, natureTyped || unitTyped),
        unit,
        target(FieldPath.indicator(i, "actual"), row.actual(), noNature, unit, unitTyped),
        field(FieldPath.indicator(i, "weight"), row.weight(), FieldReadings::points),
        field(FieldPath.indicator(i, "score"), row.score(), FieldReadings::points),
        text(FieldPath.indicator(i, "deviation"), row.deviation()),
        new Indicator.Reviewed(
            target(FieldPath.indicator(i, "reviewedActual"), row.reviewed().actual(), noNature, unit, unitTyped),
            field(FieldPath.indicator(i, "reviewedScore"), row.reviewed().score(), FieldReadings::points)));
  }

  private IndicatorCategory category(Field<String> level1, Field<String> level2, Field<String> name) {
    boolean hasLevel1 = read.recognisedLabels().contains(FormWords.level1Key());
    return words.category(level1.raw(), level2.raw(), hasLevel1 ? "" : name.raw());
  }

  private Field<Target> target(FieldPath path, Field<Target> before, Field<String> nature, Field<String> unit, boolean follows) {
    Optional<Provenance> from = typedAt(path, before);
    if (from.isEmpty() && follows && before.isRead()) {
      from = before.provenance();
    }
    return from.map(text -> FieldReadings.target(FieldReadings.text(text), nature, unit)).orElse(before);
  }

  private Totals totals() {
    Totals totals = base.totals();
    return new Totals(
        field(FieldPath.TOTAL_WEIGHT, totals.weight(), FieldReadings::points),
        field(FieldPath.TOTAL_SCORE, totals.score(), FieldReadings::points),
        field(FieldPath.GRADE, totals.grade(), FieldReadings::grade));
  }

  private List<Field<String>> notes() {
    List<Field<String>> notes = new ArrayList<>();
    for (int i = 0; i < base.notes().size(); i++) {
      notes.add(field(FieldPath.note(i), base.notes().get(i), FieldReadings::line));
    }
    return notes;
  }
}
