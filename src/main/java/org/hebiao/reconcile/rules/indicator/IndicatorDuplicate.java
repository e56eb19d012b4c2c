package org.hebiao.reconcile.rules.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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
import org.hebiao.target.Target;

/** One indicator stands once: neither its name and target nor its particular numbers come twice. */
public final class IndicatorDuplicate implements FormRule {
  private static final Pattern NOTHING = Pattern.compile("不适用|不涉及|无|[-–—―/]*");
  private static final int SIGNIFICANT_DIGITS = 3;

  /** Equal comparator and number are four characters by themselves. */
  private static final int COMMON_WORDS = 6;

  @Override
  public List<Check> check(FormCase form) {
    List<Check> checks = new ArrayList<>();
    for (IndicatorRow row : form.rows()) {
      if (!NOTHING.matcher(row.name()).matches() && row.target().isPresent()) {
        Optional<IndicatorRow> earlier =
            form.rows().subList(0, row.index()).stream().filter(other -> isSame(other, row)).findFirst();
        checks.add(earlier.map(other -> found(other, row)).orElseGet(() -> agrees(row.path())));
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

  private static boolean isSame(IndicatorRow one, IndicatorRow other) {
    boolean sameName = AttainmentReader.sameWords(bare(one.name()), bare(other.name()));
    boolean sameLevel = one.indicator().level2().raw().strip().equals(other.indicator().level2().raw().strip());
    boolean sameTarget = AttainmentReader.sameWords(one.targetText(), other.targetText());
    return sameName && (sameTarget || !sameLevel && one.category() != other.category())
        || !sameLevel && isSameFact(one, other);
  }

  /** 指标1： in front of a name numbers it and says nothing. */
  private static String bare(String name) {
    return name.replaceFirst("^(?:指标\\s*)?\\d+[:：.、]\\s*", "");
  }

  /**
   * Equal target and equal result, and the number is too particular to agree by chance: money, or three digits that are no
   * 100%.
   */
  private static boolean isSameFact(IndicatorRow one, IndicatorRow other) {
    Optional<Target.Bound> target = bound(one.target());
    Optional<Target.Bound> actual = bound(one.actual());
    Optional<Target.Bound> otherActual = bound(other.actual());
    if (target.isEmpty()
        || actual.isEmpty()
        || otherActual.isEmpty()
        || !equal(target, bound(other.target()))
        || !equal(actual, otherActual)) {
      return false;
    }
    Measure result = actual.get().measure();
    int digits = result.number().value().stripTrailingZeros().precision();
    boolean money = result.isMoney() && !result.number().isZero();
    boolean sameWords = CommonText.length(one.name() + one.targetText(), other.name() + other.targetText()) >= COMMON_WORDS;
    return money || digits >= SIGNIFICANT_DIGITS && !result.unit().isEmpty() && sameWords;
  }

  private static Optional<Target.Bound> bound(Optional<Target> cell) {
    return cell.flatMap(value -> value instanceof Target.Bound bound ? Optional.of(bound) : Optional.empty());
  }

  private static boolean equal(Optional<Target.Bound> one, Optional<Target.Bound> other) {
    return other.isPresent()
        && one.isPresent()
        && one.get().measure().unit().equals(other.get().measure().unit())
        && one.get().measure().number().compareTo(other.get().measure().number()) == 0;
  }
}
