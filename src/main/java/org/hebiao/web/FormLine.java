package org.hebiao.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.hebiao.archive.FormSummary;
import org.hebiao.archive.LedgerRow;

/**
 * A form of the ledger as programs get it.
 *
 * @param form its number in the file, from 1
 * @param annualBudget in yuan, empty when it is not read as an amount
 * @param executionRate as printed, as all texts; "" when nothing is printed
 * @param recomputedTotal what the profile admits, "" when it cannot be said
 */
record FormLine(
    long submission,
    String file,
    String source,
    Instant receivedAt,
    int form,
    String kind,
    String layout,
    String title,
    String project,
    String department,
    OptionalInt year,
    Optional<BigDecimal> annualBudget,
    Optional<BigDecimal> executed,
    String executionRate,
    String total,
    String recomputedTotal,
    int checked,
    int checkable,
    int errors,
    int warnings,
    int hints,
    BigDecimal pointsAtStake,
    int firstPage,
    boolean complete,
    boolean needsReview) {
  static FormLine of(LedgerRow row) {
    FormSummary form = row.form();
    return new FormLine(
        row.submission(), row.file(), row.source().name(), row.receivedAt(), form.number(), form.kind(), form.layout(), form.title(), form.project(),
        form.department(), form.year(), form.annualBudget(), form.executed(), form.executionRate(), form.total(), form.recomputedTotal(), form.checked(),
        form.checkable(), form.errors(), form.warnings(), form.hints(), form.pointsAtStake(), form.firstPage(), form.complete(), form.needsReview());
  }
}
