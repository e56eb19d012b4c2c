package org.hebiao.reconcile.rules;

import java.util.List;
import org.hebiao.reconcile.Rule;

/** The register of all rules. */
public final class Rules {
  /** All rules, in the order of the catalogue. */
  public static final List<Rule> ALL = List.of();

  private Rules() {}
}
