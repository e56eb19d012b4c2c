package org.hebiao.target;

/** Which way a result is better; decides what a target without comparator means. */
public enum Direction {
  /** Results: a bare 80% is a floor. */
  UP_IS_GOOD,
  /** Costs, failures, complaints: a bare 112万 is a ceiling. */
  DOWN_IS_GOOD,
  UNKNOWN
}
