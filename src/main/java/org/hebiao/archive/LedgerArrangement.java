package org.hebiao.archive;

import java.util.Arrays;
import java.util.Optional;

/** How the rows of the ledger are put: together by a group, and sorted within. */
public record LedgerArrangement(Grouping grouping, LedgerOrder order, boolean descending) {
  public static final LedgerArrangement NEWEST = new LedgerArrangement(Grouping.NONE, LedgerOrder.RECEIVED, true);

  /** What needs eyes first: contradictions, then points at stake. */
  public static final LedgerArrangement REVIEW = new LedgerArrangement(Grouping.NONE, LedgerOrder.REVIEW, true);

  /** What rows are put together by. */
  public enum Grouping {
    NONE("", "''"),
    DEPARTMENT("f.department asc, ", "f.department"),
    YEAR("f.fiscal_year desc nulls last, ", "coalesce(cast(f.fiscal_year as varchar(8)), '')"),
    SUBMISSION("f.submission_id desc, ", "cast(f.submission_id as varchar(20))");

    private final String first;
    private final String value;

    Grouping(String first, String value) {
      this.first = first;
      this.value = value;
    }

    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static Optional<Grouping> of(String key) {
      return Arrays.stream(values()).filter(grouping -> grouping.key().equals(key)).findFirst();
    }

    /** Expression of the key of a group, "" where nothing is read. */
    String value() {
      return value;
    }

    /** Key of the group a row belongs to. */
    public String of(LedgerRow row) {
      return switch (this) {
        case NONE -> "";
        case DEPARTMENT -> row.form().department();
        case YEAR -> row.form().year().isPresent() ? String.valueOf(row.form().year().getAsInt()) : "";
        case SUBMISSION -> String.valueOf(row.submission());
      };
    }
  }

  String sql() {
    return " order by " + grouping.first + order.sql(descending) + ", f.submission_id desc, f.form_number";
  }
}
