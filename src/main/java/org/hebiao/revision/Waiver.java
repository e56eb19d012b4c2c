package org.hebiao.revision;

import java.time.LocalDate;

/**
 * Lets a finding rest for a stated reason (豁免).
 *
 * @param until last day on which it holds
 */
public record Waiver(long number, FindingKey finding, LocalDate until, Signed signed) implements Entry {
  public Waiver {
    if (signed.reason().isBlank()) {
      throw new IllegalArgumentException("a waiver gives its reason, got \"" + signed.reason() + "\" for " + finding.rule());
    }
  }

  public boolean holdsOn(LocalDate day) {
    return !day.isAfter(until);
  }
}
