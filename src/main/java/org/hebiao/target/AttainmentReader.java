package org.hebiao.target;

import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.hebiao.quantity.Interval;
import org.hebiao.target.Attainment.Why;

/** Decides whether a target was reached. Answers only what the two printed cells decide under their printed precision. */
public final class AttainmentReader {
  private static final Pattern PUNCTUATION = Pattern.compile("(?<!\\d)\\.|\\.(?!\\d)|[,，。;；:：、!！\"“”'‘’()（）]");
  private static final Pattern MISSED = Pattern.compile("未完成|未达成|未达到|未达标|未实现|没有完成|未按期|未按时");
  private static final Pattern FALLING = Pattern.compile("下降|减少|降低|负增长|缩减|压减|^-\\d");
  private static final Pattern REACHED = Pattern.compile("(全部|基本)?(达成|完成|达到)(年度|年初|预期)?(预期)?(指标|目标)");
  private static final Pattern PARTLY = Pattern.compile("部分(达成|完成|达到)");

  private AttainmentReader() {}

  /**
   * Attainment of {@code target} by {@code actual}.
   *
   * @param targetText printed text of the target, for the comparison letter by letter
   * @param formYear year that fills in where a date prints none
   */
  public static Attainment decide(
      Target target, String targetText, Target actual, String actualText, Direction direction, OptionalInt formYear) {
    if (target instanceof Target.NotApplicable || actual instanceof Target.NotApplicable) {
      return Attainment.undecided(Why.NOT_APPLICABLE);
    }
    if (sameWords(targetText, actualText)) {
      return Attainment.met(Why.EQUAL_TEXT);
    }
    if (actual instanceof Target.Bound && (turns(targetText) != turns(actualText) || MISSED.matcher(actualText).find())) {
      return Attainment.undecided(Why.WORDS_DIFFER);
    }
    return switch (target) {
      case Target.Bound bound when actual instanceof Target.Bound result -> Bounds.decide(bound, result.measure(), direction);
      case Target.Between range when actual instanceof Target.Bound result -> within(range, result.measure(), direction);
      case Target.Deadline deadline when actual instanceof Target.Deadline done -> onTime(deadline.by(), done.by(), formYear);
      case Target.Quality wording when actual instanceof Target.Quality -> byWords(actualText);
      case Target.Bound bound -> missedOrElse(actualText, Why.KINDS_DIFFER);
      case Target.Between range -> missedOrElse(actualText, Why.KINDS_DIFFER);
      case Target.Deadline deadline -> missedOrElse(actualText, Why.KINDS_DIFFER);
      case Target.Quality wording -> Attainment.undecided(Why.KINDS_DIFFER);
      case Target.Composite composite -> Attainment.undecided(Why.KINDS_DIFFER);
      case Target.NotApplicable none -> Attainment.undecided(Why.NOT_APPLICABLE);
    };
  }

  /** Whether the number counts a fall: 下降3% is not more than 增长1%. */
  private static boolean turns(String text) {
    return FALLING.matcher(text).find();
  }

  /** Equal after NFKC, without blanks and punctuation. */
  public static boolean sameWords(String one, String other) {
    String plain = words(one);
    return !plain.isEmpty() && plain.equals(words(other));
  }

  /** The words of a text: NFKC, without blanks and sentence punctuation; what is nothing else stays as it is. */
  public static String words(String text) {
    String plain = TargetReader.plain(text);
    String bare = PUNCTUATION.matcher(plain).replaceAll("");
    return bare.isEmpty() ? plain : bare;
  }

  private static Attainment byWords(String actual) {
    if (MISSED.matcher(actual).find() || PARTLY.matcher(actual).find()) {
      return Attainment.notMet(Why.STANDARD_PHRASE);
    }
    return REACHED.matcher(TargetReader.plain(actual)).matches()
        ? Attainment.met(Why.STANDARD_PHRASE)
        : Attainment.undecided(Why.WORDS_DIFFER);
  }

  private static Attainment missedOrElse(String actual, Why otherwise) {
    return MISSED.matcher(actual).find() ? Attainment.notMet(Why.STANDARD_PHRASE) : Attainment.undecided(otherwise);
  }

  private static Attainment within(Target.Between range, Measure actual, Direction direction) {
    if (!range.low().isComparableWith(actual)) {
      return Attainment.undecided(Why.UNITS_DIFFER);
    }
    Interval value = Interval.exactly(actual.inKindOf(range.low()).value());
    Interval low = range.low().number().exact();
    Interval high = range.high().number().exact();
    if (!value.isBelow(low) && !value.isAbove(high)) {
      return Attainment.met(Why.RANGE);
    }
    boolean worse = value.isBelow(low) ? direction == Direction.UP_IS_GOOD : direction == Direction.DOWN_IS_GOOD;
    return worse ? Attainment.notMet(Why.RANGE) : Attainment.undecided(Why.DIRECTION_UNKNOWN);
  }

  private static Attainment onTime(PrintedDate by, PrintedDate done, OptionalInt formYear) {
    boolean yearsKnown = formYear.isPresent() || by.year().isPresent() == done.year().isPresent();
    boolean ofOtherYear = formYear.isPresent() && by.year().isPresent() && by.year().getAsInt() < formYear.getAsInt();
    if (!yearsKnown || ofOtherYear) {
      return Attainment.undecided(Why.YEAR_DOUBTFUL);
    }
    int year = formYear.orElse(2000);
    if (!done.latest(year).isAfter(by.latest(year))) {
      return Attainment.met(Why.DATES);
    }
    return done.earliest(year).isAfter(by.latest(year)) ? Attainment.notMet(Why.DATES) : Attainment.undecided(Why.PRECISION);
  }
}
