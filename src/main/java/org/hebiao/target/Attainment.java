package org.hebiao.target;

import java.util.Locale;

/** Whether a target was reached, and by which reading of the two cells. */
public record Attainment(State state, Why why) {
  /** The three answers; {@link #UNDECIDED} whenever two cells do not speak of the same thing. */
  public enum State {
    MET,
    NOT_MET,
    UNDECIDED
  }

  /** What the answer rests on. */
  public enum Why {
    /** The same words or the same number in both cells. */
    EQUAL_TEXT,
    /** Against the comparator printed with the target. */
    PRINTED_COMPARATOR,
    /** No comparator printed: floor, as more is better. */
    TAKEN_AS_FLOOR,
    /** No comparator printed: ceiling, as less is better. */
    TAKEN_AS_CEILING,
    /** Target zero: all or nothing. */
    TARGET_ZERO,
    /** Against a printed range. */
    RANGE,
    /** Date against date. */
    DATES,
    /** One of the standard phrases, or 未完成. */
    STANDARD_PHRASE,
    /** Two wordings that differ. */
    WORDS_DIFFER,
    /** A number against words. */
    KINDS_DIFFER,
    UNITS_DIFFER,
    /** The printed decimals leave both answers open. */
    PRECISION,
    /** No comparator printed and no direction known. */
    DIRECTION_UNKNOWN,
    /** The target's year is not the form's. */
    YEAR_DOUBTFUL,
    NOT_APPLICABLE
  }

  public boolean isMet() {
    return state == State.MET;
  }

  public boolean isNotMet() {
    return state == State.NOT_MET;
  }

  static Attainment met(Why why) {
    return new Attainment(State.MET, why);
  }

  static Attainment notMet(Why why) {
    return new Attainment(State.NOT_MET, why);
  }

  static Attainment undecided(Why why) {
    return new Attainment(State.UNDECIDED, why);
  }

  /** Key of the reason in messages: {@code equal-text}. */
  public String reasonKey() {
    return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
