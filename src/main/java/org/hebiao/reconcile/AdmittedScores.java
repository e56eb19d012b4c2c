package org.hebiao.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hebiao.quantity.PrintedNumber;
import org.hebiao.reconcile.Expression.Capped;
import org.hebiao.reconcile.Expression.Constant;
import org.hebiao.reconcile.Expression.Difference;
import org.hebiao.reconcile.Expression.Product;
import org.hebiao.reconcile.Expression.Quotient;
import org.hebiao.reconcile.Expression.Rounded;
import org.hebiao.reconcile.Expression.Stated;
import org.hebiao.target.Direction;
import org.hebiao.target.Measure;
import org.hebiao.target.Relation;
import org.hebiao.target.Target;

/** Every formula a profile admits for a score. There is no single one: a clerk may have used any of them. */
public final class AdmittedScores {
  private static final int RATIO_DECIMALS = 2;

  private static final Pattern FIGURE = Pattern.compile("[\\d０-９][\\d０-９.,，．]*\\s*(?:万|亿|%|％)?");

  private AdmittedScores() {}

  /**
   * Execution score of a funds row: weight × executed ÷ annual, weight × printed rate, weight × the rate rounded as the form
   * prints rates; each at most the weight unless the profile lets it pass.
   */
  public static List<Derivation> execution(FundsLine line, ScoringProfile profile) {
    Optional<Stated> weight = line.statedWeight();
    if (weight.isEmpty()) {
      return List.of();
    }
    List<Derivation> ways = new ArrayList<>();
    Optional<Stated> printed = line.statedRate().map(rate -> new Stated(rate.path(), rate.number(), true, rate.printed()));
    Optional<Expression> exact = line.exactRate();
    exact.ifPresent(rate -> add(ways, "exact-rate", weight.get(), rate, profile));
    printed.ifPresent(rate -> add(ways, "printed-rate", weight.get(), rate, profile));
    if (printed.isPresent() && exact.isPresent()) {
      add(ways, "rounded-rate", weight.get(), new Rounded(exact.get(), printed.get().number().value().scale()), profile);
    }
    return ways;
  }

  private static void add(List<Derivation> ways, String convention, Stated weight, Expression rate, ScoringProfile profile) {
    Expression product = new Product(weight, rate);
    boolean passes = product.value().high().compareTo(weight.value().high()) > 0;
    if (!passes) {
      ways.add(new Derivation(convention, product));
      return;
    }
    ways.add(new Derivation(convention + "-capped", new Capped(product, weight)));
    if (!profile.capsExecution()) {
      ways.add(new Derivation(convention, product));
    }
  }

  /** Score of a row whose quantity missed its target; empty when the two cells hold no comparable numbers. */
  public static List<Derivation> missed(IndicatorRow row, ScoringProfile profile) {
    Optional<Numbers> numbers = numbers(row);
    if (numbers.isEmpty() || row.weight().isEmpty()) {
      return List.of();
    }
    Stated weight = row.statedWeight();
    Stated target = numbers.get().target();
    Stated actual = numbers.get().actual();
    if (target.number().isZero()) {
      return List.of(new Derivation("all-or-nothing", new Constant(BigDecimal.ZERO)));
    }
    boolean ceiling = isCeiling(row);
    if (ceiling && actual.value().low().signum() <= 0) {
      return List.of();
    }
    Expression ratio = ceiling ? new Quotient(target, actual) : new Quotient(actual, target);
    List<Derivation> ways = new ArrayList<>();
    for (ScoringProfile.Formula formula : profile.formulas()) {
      switch (formula) {
        case RATIO -> ways.add(new Derivation("ratio", new Product(weight, ratio)));
        case ROUNDED_RATIO ->
            ways.add(new Derivation("rounded-ratio", new Product(weight, new Rounded(ratio, RATIO_DECIMALS))));
        case LINEAR -> linear(weight, target, actual, ceiling).ifPresent(ways::add);
      }
    }
    return ways;
  }

  private static Optional<Derivation> linear(Stated weight, Stated target, Stated actual, boolean ceiling) {
    if (!ceiling) {
      return Optional.empty();
    }
    Expression share = new Difference(new Constant(BigDecimal.ONE), new Quotient(new Difference(actual, target), target));
    return Optional.of(new Derivation("linear-to-twice", new Capped(new Product(weight, share), weight)));
  }

  /** Whether less is better by the printed comparator, or by the sense of the indicator when none is printed. */
  public static boolean isCeiling(IndicatorRow row) {
    Relation relation =
        row.target()
            .map(value -> value instanceof Target.Bound(Relation printed, Measure measure) ? printed : Relation.UNSTATED)
            .orElse(Relation.UNSTATED);
    return switch (relation) {
      case AT_MOST, LESS_THAN -> true;
      case AT_LEAST, MORE_THAN -> false;
      case EXACTLY, UNSTATED -> row.direction() == Direction.DOWN_IS_GOOD;
    };
  }

  /** The figure of a cell for a formula: 高于95% is 95%. */
  private static String figure(String cell) {
    Matcher found = FIGURE.matcher(cell);
    return found.find() ? found.group() : cell;
  }

  /** Target and actual of a row as operands of one kind. */
  public record Numbers(Stated target, Stated actual) {}

  /** Target and actual when both are numbers of one unit. */
  public static Optional<Numbers> numbers(IndicatorRow row) {
    if (row.target().isPresent()
        && row.actual().isPresent()
        && row.target().get() instanceof Target.Bound(Relation relation, Measure target)
        && row.actual().get() instanceof Target.Bound(Relation ofActual, Measure actual)
        && target.isComparableWith(actual)) {
      PrintedNumber alike = actual.inKindOf(target);
      boolean counted = alike.value().scale() == 0;
      return Optional.of(
          new Numbers(
              new Stated(row.path("target"), target.number(), true, figure(row.targetText())),
              new Stated(row.path("actual"), alike, counted, figure(row.actualText()))));
    }
    return Optional.empty();
  }
}
