package org.hebiao.reconcile;

import java.util.Locale;

/** A rule of the catalogue. Its id names the fault; its page holds the texts, the source and the examples. */
public sealed interface Rule permits FormRule {
  /** Id: the class name in lower case with hyphens, ScoreExceedsWeight is {@code score-exceeds-weight}. */
  default String id() {
    return getClass().getSimpleName().replaceAll("(?<!^)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
