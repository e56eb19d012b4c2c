package org.hebiao.archive;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Which forms of the ledger (台账) are asked for; what is empty does not restrict.
 *
 * @param years any of these
 * @param withoutYear forms whose year is not read, too when years are given
 * @param departments any of these, as printed
 * @param severity forms, or findings, of this severity
 * @param rule forms, or findings, of this rule
 * @param review only forms that a person has to look at
 * @param text part of project, department or file name
 * @param submission forms of this file
 */
public record LedgerFilter(
    String organisation,
    List<Integer> years,
    boolean withoutYear,
    List<String> departments,
    Optional<String> severity,
    Optional<String> rule,
    boolean review,
    Optional<String> text,
    OptionalLong submission) {
  public LedgerFilter {
    years = List.copyOf(years);
    departments = List.copyOf(departments);
  }

  public static LedgerFilter all(String organisation) {
    return new LedgerFilter(organisation, List.of(), false, List.of(), Optional.empty(), Optional.empty(), false, Optional.empty(), OptionalLong.empty());
  }

  /** The same, only what a person has to look at. */
  public LedgerFilter toReview() {
    return new LedgerFilter(organisation, years, withoutYear, departments, severity, rule, true, text, submission);
  }
}
