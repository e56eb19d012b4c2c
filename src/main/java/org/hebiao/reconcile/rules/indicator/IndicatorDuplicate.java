package org.hebiao.reconcile.rules.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hebiao.quantity.PrintedNumber;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.CommonText;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FormRule;
import org.hebiao.reconcile.IndicatorRow;
import org.hebiao.reconcile.Severity;
import org.hebiao.target.AttainmentReader;
import org.hebiao.target.Measure;
import org.hebiao.target.Relation;
import org.hebiao.target.Target;

/** One indicator stands once: neither its name and target nor its particular numbers come twice. */
public final class IndicatorDuplicate implements FormRule {
  private static final Pattern NOTHING = Pattern.compile("不适用|不涉及|无|[-–—―/]*");

  /** 指标1： in front of a name numbers it and says nothing. */
  private static final Pattern NUMBERED = Pattern.compile("^(?:指标\\s*)?\\d+[:：.、]\\s*");

  private static final int SIGNIFICANT_DIGITS = 3;

  /** Equal comparator and number are four characters by themselves. */
  private static final int COMMON_WORDS = 6;

  @Override
  public List<Check> check(FormCase form) {
    List<Check> checks = new ArrayList<>();
    Map<String, IndicatorRow> byNameAndTarget = new HashMap<>();
    Map<String, IndicatorRow> byName = new HashMap<>();
    Map<String, IndicatorRow> byFact = new HashMap<>();
    for (IndicatorRow row : form.rows()) {
      if (!NOTHING.matcher(row.name()).matches() && row.target().isPresent()) {
        String name = AttainmentReader.words(NUMBERED.matcher(row.name()).replaceFirst(""));
        Optional<IndicatorRow> earlier =
            Optional.ofNullable(byNameAndTarget.putIfAbsent(name + "|" + AttainmentReader.words(row.targetText()), row));
        Optional<IndicatorRow> namesake =
            Optional.ofNullable(byName.putIfAbsent(name, row)).filter(other -> isElsewhere(other, row));
        Optional<IndicatorRow> twin =
            fact(row)
                .flatMap(fact -> Optional.ofNullable(byFact.putIfAbsent(fact, row)))
                .filter(other -> isSameFact(other, row));
        checks.add(
            earlier.or(() -> namesake).or(() -> twin).map(other -> found(other, row)).orElseGet(() -> agrees(row.path())));
      }
    }
    return orNothing(checks, "no-indicators");
  }

  private Check found(IndicatorRow earlier, IndicatorRow row) {
    return disagrees(
        finding(Severity.WARNING, row.path())
            .stating(row.name())
            .computing(earlier.path().text())
            .saying("earlier", earlier.name())
            .saying("target", row.targetText())
            .restingOn(row.path("name"), row.path("target"), earlier.path("name"), earlier.path("target"))
            .staking(row.weight().map(PrintedNumber::value).orElse(BigDecimal.ZERO)));
  }

  private static boolean isElsewhere(IndicatorRow one, IndicatorRow other) {
    boolean sameHeading = one.indicator().level2().raw().strip().equals(other.indicator().level2().raw().strip());
    return !sameHeading && one.category() != other.category();
  }

  /** Target and result as numbers with units. */
  private static Optional<String> fact(IndicatorRow row) {
    return number(row.target()).flatMap(target -> number(row.actual()).map(actual -> key(target) + "|" + key(actual)));
  }

  private static String key(Measure measure) {
    return measure.number().value().stripTrailingZeros().toPlainString() + measure.unit();
  }

  /** Equal numbers too particular to agree by chance: money, or three digits with words in common. */
  private static boolean isSameFact(IndicatorRow one, IndicatorRow other) {
    Measure result = number(one.actual()).orElseThrow();
    boolean money = result.isMoney() && !result.number().isZero();
    boolean particular =
        result.number().value().stripTrailingZeros().precision() >= SIGNIFICANT_DIGITS && !result.unit().isEmpty();
    return isElsewhere(one, other)
        && (money
            || particular
                && CommonText.length(one.name() + one.targetText(), other.name() + other.targetText()) >= COMMON_WORDS);
  }

  private static Optional<Measure> number(Optional<Target> cell) {
    return cell.flatMap(
        value -> value instanceof Target.Bound(Relation relation, Measure measure) ? Optional.of(measure) : Optional.empty());
  }
}
