package org.hebiao.archive;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the ledger can be sorted by. No two rows are equal: file and number of the form come last. */
public enum LedgerOrder {
  /** 来源: when the file came in. */
  RECEIVED(true, "f.submission_id"),
  YEAR(true, "f.fiscal_year"),
  DEPARTMENT(false, "f.department"),
  PROJECT(false, "f.project"),
  BUDGET(true, "f.annual_budget"),
  /** By the amounts, not by the printed rate, which may be wrong. */
  RATE(false, "case when f.annual_budget > 0 then f.executed / f.annual_budget end"),
  TOTAL(true, "f.total_value"),
  /** By checks that could not be made. */
  COVERAGE(true, "f.checkable - f.checked"),
  FINDINGS(true, "f.errors", "f.warnings", "f.hints"),
  STAKE(true, "f.points_at_stake"),
  /** 待看: what needs eyes, by grade and points at stake. */
  REVIEW(true, "f.needs_review", "f.errors", "f.points_at_stake", "f.warnings");

  private final boolean largestFirst;
  private final List<String> columns;

  LedgerOrder(boolean largestFirst, String... columns) {
    this.largestFirst = largestFirst;
    this.columns = List.of(columns);
  }

  /** Whether a person who asks for this order wants the largest first. */
  public boolean isLargestFirst() {
    return largestFirst;
  }

  public String key() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  public static Optional<LedgerOrder> of(String key) {
    return Arrays.stream(values()).filter(order -> order.key().equals(key)).findFirst();
  }

  /** What cannot be compared (no year, no amount) comes last, whatever the direction. */
  String sql(boolean descending) {
    String way = descending ? " desc nulls last" : " asc nulls last";
    return columns.stream().map(column -> column + way).collect(Collectors.joining(", "));
  }
}
