package org.hebiao.target;

import org.hebiao.quantity.Interval;
import org.hebiao.quantity.PrintedNumber;
import org.hebiao.target.Attainment.Why;

/** Number against number. */
final class Bounds {
  private Bounds() {}

  static Attainment decide(Target.Bound bound, Measure actual, Direction direction) {
    if (!bound.measure().isComparableWith(actual)) {
      return Attainment.undecided(Why.UNITS_DIFFER);
    }
    PrintedNumber target = bound.measure().number();
    PrintedNumber result = actual.inKindOf(bound.measure());
    if (target.isZero() && bound.relation() != Relation.MORE_THAN && bound.relation() != Relation.AT_LEAST) {
      return result.isZero() ? Attainment.met(Why.TARGET_ZERO) : Attainment.notMet(Why.TARGET_ZERO);
    }
    return switch (bound.relation()) {
      case MORE_THAN -> above(target, result, true, Why.PRINTED_COMPARATOR);
      case AT_LEAST -> above(target, result, false, Why.PRINTED_COMPARATOR);
      case AT_MOST -> below(target, result, false, Why.PRINTED_COMPARATOR);
      case LESS_THAN -> below(target, result, true, Why.PRINTED_COMPARATOR);
      case EXACTLY -> exactly(target, result, direction);
      case UNSTATED -> unstated(target, result, direction);
    };
  }

  private static Attainment unstated(PrintedNumber target, PrintedNumber result, Direction direction) {
    return switch (direction) {
      case UP_IS_GOOD -> above(target, result, false, Why.TAKEN_AS_FLOOR);
      case DOWN_IS_GOOD -> below(target, result, false, Why.TAKEN_AS_CEILING);
      case UNKNOWN ->
          target.compareTo(result) == 0 ? Attainment.met(Why.EQUAL_TEXT) : Attainment.undecided(Why.DIRECTION_UNKNOWN);
    };
  }

  /** An equal sign is missed only on the bad side; to do better than an exact target is for people to judge. */
  private static Attainment exactly(PrintedNumber target, PrintedNumber result, Direction direction) {
    if (target.compareTo(result) == 0) {
      return Attainment.met(Why.PRINTED_COMPARATOR);
    }
    boolean below = result.compareTo(target) < 0;
    boolean worse = direction == Direction.UP_IS_GOOD ? below : direction == Direction.DOWN_IS_GOOD && !below;
    return worse && decided(target, result)
        ? Attainment.notMet(Why.PRINTED_COMPARATOR)
        : Attainment.undecided(Why.DIRECTION_UNKNOWN);
  }

  private static Attainment above(PrintedNumber target, PrintedNumber result, boolean strictly, Why why) {
    int order = result.compareTo(target);
    if (order > 0 || (order == 0 && !strictly)) {
      return Attainment.met(why);
    }
    return decided(target, result) ? Attainment.notMet(why) : Attainment.undecided(Why.PRECISION);
  }

  private static Attainment below(PrintedNumber target, PrintedNumber result, boolean strictly, Why why) {
    int order = result.compareTo(target);
    if (order < 0 || (order == 0 && !strictly)) {
      return Attainment.met(why);
    }
    return decided(target, result) ? Attainment.notMet(why) : Attainment.undecided(Why.PRECISION);
  }

  /**
   * Whether a difference is real. Numbers printed alike are compared as they stand (97% against 98%); when one is coarser
   * (1.2万 against 11800) only what its rounding leaves no room for.
   */
  private static boolean decided(PrintedNumber target, PrintedNumber result) {
    int finer = result.ulp().compareTo(target.ulp());
    if (result.compareTo(target) == 0) {
      return finer == 0;
    }
    Interval left = finer < 0 && isRounded(target) ? target.rounded() : target.exact();
    Interval right = finer > 0 ? result.rounded() : result.exact();
    return !left.meets(right);
  }

  /** 1.2万 and 3亿 are round figures; 98% and 300人 are set exactly. */
  private static boolean isRounded(PrintedNumber number) {
    return number.value().scale() < 0;
  }
}
