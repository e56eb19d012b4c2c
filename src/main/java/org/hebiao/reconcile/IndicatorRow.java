package org.hebiao.reconcile;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.hebiao.form.FieldPath;
import org.hebiao.form.Indicator;
import org.hebiao.form.IndicatorCategory;
import org.hebiao.provenance.Field;
import org.hebiao.quantity.PrintedNumber;
import org.hebiao.target.Attainment;
import org.hebiao.target.AttainmentReader;
import org.hebiao.target.Direction;
import org.hebiao.target.Relation;
import org.hebiao.target.Target;
import org.hebiao.target.TargetReader;

/**
 * An indicator row with what most rules ask of it.
 *
 * @param target with the comparator of the name worked in: 服务满意率高于 | 90分
 */
public record IndicatorRow(
    int index,
    Indicator indicator,
    Direction direction,
    Optional<Target> target,
    Optional<Target> actual,
    Attainment attainment) {
  private static final Set<String> NO_REASON =
      Set.of("", "无", "-", "–", "—", "――", "——", "--", "/", "不适用", "无偏差", "不存在偏差", "N/A", "*", "_");

  private static final Pattern NUMBER = Pattern.compile("[\\d.,，]+");

  static IndicatorRow of(int index, Indicator indicator, OptionalInt formYear) {
    Direction direction = Directions.of(indicator);
    Optional<Target> target = indicator.target().read().map(value -> withComparatorOfName(indicator, value));
    Optional<Target> actual = indicator.actual().read();
    Attainment attainment =
        target.isPresent() && actual.isPresent()
            ? AttainmentReader.decide(
                target.get(),
                printed(indicator),
                actual.get(),
                withUnit(indicator, indicator.actual().raw()),
                direction,
                formYear)
            : new Attainment(Attainment.State.UNDECIDED, Attainment.Why.KINDS_DIFFER);
    return new IndicatorRow(index, indicator, direction, target, actual, attainment);
  }

  /** The target with what stands in columns of their own: ≥ | 98 | % is ≥98%. */
  private static String printed(Indicator indicator) {
    if (indicator.nature().isMissing() && indicator.measureUnit().isMissing()) {
      return indicator.target().raw().strip();
    }
    String nature = indicator.nature().raw().strip();
    String target = indicator.target().raw().strip();
    boolean sign =
        nature.length() <= 2 && !nature.isEmpty() && !Character.isLetter(nature.charAt(0)) && !target.startsWith(nature);
    return (sign && NUMBER.matcher(target).matches() ? nature : "") + withUnit(indicator, target);
  }

  private static String withUnit(Indicator indicator, String value) {
    if (indicator.measureUnit().isMissing()) {
      return value.strip();
    }
    return NUMBER.matcher(value.strip()).matches() ? value.strip() + indicator.measureUnit().raw().strip() : value.strip();
  }

  private static Target withComparatorOfName(Indicator indicator, Target target) {
    if (target instanceof Target.Bound(Relation relation, var measure) && relation == Relation.UNSTATED) {
      Target named = TargetReader.read(indicator.name().raw() + indicator.target().raw());
      if (named instanceof Target.Bound(Relation ofName, var again) && again.number().compareTo(measure.number()) == 0) {
        return new Target.Bound(ofName, measure);
      }
    }
    return target;
  }

  public FieldPath path(String field) {
    return FieldPath.indicator(index, field);
  }

  /** The row as a whole. */
  public FieldPath path() {
    return new FieldPath("indicators[" + index + "]");
  }

  public IndicatorCategory category() {
    return indicator.category();
  }

  public String name() {
    return indicator.name().raw().strip();
  }

  /** Target as printed, with its comparator and unit where these are columns of their own. */
  public String targetText() {
    return printed(indicator);
  }

  /** Result as printed, with its unit where that is a column of its own. */
  public String actualText() {
    return withUnit(indicator, indicator.actual().raw());
  }

  public Optional<PrintedNumber> weight() {
    return indicator.weight().read();
  }

  public Optional<PrintedNumber> score() {
    return indicator.score().read();
  }

  /** Weight above zero. */
  public boolean hasWeight() {
    return weight().filter(weight -> weight.value().signum() > 0).isPresent();
  }

  /** Weight and score are printed and the weight is above zero. */
  public boolean isScored() {
    return hasWeight() && score().isPresent();
  }

  public boolean hasFullScore() {
    return isScored() && scoreValue().compareTo(weightValue()) == 0;
  }

  /** Score below the weight. */
  public boolean isDeducted() {
    return isScored() && scoreValue().compareTo(weightValue()) < 0;
  }

  public boolean scoresZero() {
    return isScored() && scoreValue().signum() == 0;
  }

  /** Weight of a scored row. */
  public BigDecimal weightValue() {
    return weight().orElseThrow().value();
  }

  /** Score of a scored row. */
  public BigDecimal scoreValue() {
    return score().orElseThrow().value();
  }

  /** The reason given (偏差原因分析), unless it is blank, a dash or 无. */
  public Optional<String> reason() {
    String text = indicator.deviation().raw().strip();
    return NO_REASON.contains(text) ? Optional.empty() : Optional.of(text);
  }

  /** Whether the row has a cell for a reason. */
  public boolean hasReasonCell() {
    return !indicator.deviation().isMissing();
  }

  /** Target and actual are both 不适用, 无 or a dash. */
  public boolean isNotApplicable() {
    return saysNotApplicable(indicator.target()) && saysNotApplicable(indicator.actual());
  }

  /** A target or actual cell that holds 不适用, 无 or a dash. An empty cell says nothing. */
  public static boolean saysNotApplicable(Field<Target> cell) {
    return cell.read().map(value -> value instanceof Target.NotApplicable).orElse(cell.isBlank() && !cell.raw().isBlank());
  }

  public Expression.Stated statedWeight() {
    return new Expression.Stated(path("weight"), weight().orElseThrow(), true, indicator.weight().raw().strip());
  }

  public Expression.Stated statedScore() {
    return new Expression.Stated(path("score"), score().orElseThrow(), false, indicator.score().raw().strip());
  }
}
