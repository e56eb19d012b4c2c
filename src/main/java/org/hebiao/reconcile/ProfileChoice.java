package org.hebiao.reconcile;

import java.util.List;

/** The profile a form is judged by, and why it was taken. */
public record ProfileChoice(ScoringProfile profile, List<Reason> reasons) {
  public ProfileChoice {
    reasons = List.copyOf(reasons);
  }

  /**
   * One printed clue.
   *
   * @param key stable key: {@code text}, {@code level1}, {@code layout}, {@code no-scores}, {@code default}, {@code
   *     chosen-by-user}
   * @param value what was printed, "" where there is nothing to show
   */
  public record Reason(String key, String value) {}
}
