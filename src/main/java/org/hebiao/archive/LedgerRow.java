package org.hebiao.archive;

import java.time.Instant;

/**
 * One line of the ledger (台账): a form and the file it came in.
 *
 * @param file its name as sent
 * @param form without its findings
 */
public record LedgerRow(long submission, String file, Source source, Instant receivedAt, FormSummary form) {}
