package org.hebiao.reconcile.rules.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hebiao.form.FieldPath;
import org.hebiao.form.Goals;
import org.hebiao.form.IndicatorCategory;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.CommonText;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FormRule;
import org.hebiao.reconcile.IndicatorRow;
import org.hebiao.reconcile.Severity;
import org.hebiao.target.Measure;
import org.hebiao.target.Relation;
import org.hebiao.target.Target;

/** Numbers and dates of the goal are those of the indicators. */
public final class GoalVsIndicator implements FormRule {
  /** Shortest piece of a name that says that goal and indicator speak of the same thing. */
  private static final int COMMON_WORDS = 3;

  private static final Pattern FEAST = Pattern.compile("(春节|元旦)(?:之)?前");
  private static final int MONTH_AFTER_FEAST = 3;

  @Override
  public List<Check> check(FormCase form) {
    List<Check> checks = new ArrayList<>();
    List<Goals.Goal> goals = form.form().goals().all();
    for (int i = 0; i < goals.size(); i++) {
      FieldPath where = FieldPath.goal(i, "expected");
      String text = goals.get(i).expected().raw();
      for (CountedThings.Thing thing : CountedThings.in(text)) {
        counted(form, where, thing).ifPresent(checks::add);
      }
      feast(form, where, text).ifPresent(checks::add);
    }
    return orNothing(checks, "goal-names-nothing-measured");
  }

  private Optional<Check> counted(FormCase form, FieldPath where, CountedThings.Thing thing) {
    List<IndicatorRow> same =
        form.rows().stream().filter(row -> row.category() == IndicatorCategory.QUANTITY && speaksOf(row, thing)).toList();
    if (same.size() != 1) {
      return Optional.empty();
    }
    IndicatorRow row = same.getFirst();
    Measure aim = measure(row.target()).orElseThrow();
    boolean agrees =
        aim.number().rounded().contains(thing.number())
            || measure(row.actual()).filter(done -> done.number().rounded().contains(thing.number())).isPresent();
    return Optional.of(
        agrees
            ? agrees(where)
            : disagrees(
                finding(mayBothHold(row) ? Severity.INFO : Severity.WARNING, where)
                    .stating(named(thing, row) + thing.text())
                    .computing(row.targetText())
                    .saying("name", row.name())
                    .restingOn(row.path("target"), row.path("name"))));
  }

  /** The words before the number from those on that the indicator has too. */
  private static String named(CountedThings.Thing thing, IndicatorRow row) {
    return thing.before().substring(Math.max(0, thing.before().indexOf(CommonText.of(thing.before(), row.name()))));
  }

  /** A floor or a ceiling leaves room for another figure in the goal; a set figure does not. */
  private static boolean mayBothHold(IndicatorRow row) {
    return row.target()
        .filter(
            value ->
                value instanceof Target.Bound(Relation relation, Measure measure)
                    && relation != Relation.UNSTATED
                    && relation != Relation.EXACTLY)
        .isPresent();
  }

  private static boolean speaksOf(IndicatorRow row, CountedThings.Thing thing) {
    boolean sameCounter = measure(row.target()).filter(aim -> aim.unit().equals(thing.counter())).isPresent();
    int words = Math.max(CommonText.length(thing.before(), row.name()), CommonText.length(thing.behind(), row.name()));
    return sameCounter && words >= COMMON_WORDS;
  }

  private static Optional<Measure> measure(Optional<Target> cell) {
    return cell.flatMap(
        value -> value instanceof Target.Bound(Relation relation, Measure measure) ? Optional.of(measure) : Optional.empty());
  }

  /** The goal is to be reached before a feast early in the year, the time indicator allows until later. */
  private Optional<Check> feast(FormCase form, FieldPath where, String goal) {
    Matcher found = FEAST.matcher(goal);
    List<IndicatorRow> dated =
        form.rows().stream()
            .filter(
                row ->
                    row.category() == IndicatorCategory.TIMELINESS
                        && row.target().filter(value -> value instanceof Target.Deadline).isPresent())
            .toList();
    if (!found.find() || dated.size() != 1) {
      return Optional.empty();
    }
    IndicatorRow row = dated.getFirst();
    int month = row.target().map(value -> ((Target.Deadline) value).by().month()).orElseThrow();
    return Optional.of(
        month < MONTH_AFTER_FEAST
            ? agrees(where)
            : disagrees(
                finding(Severity.WARNING, where)
                    .stating(found.group())
                    .computing(row.targetText())
                    .saying("name", row.name())
                    .restingOn(row.path("target"))));
  }
}
