package org.hebiao.archive;

import java.math.BigDecimal;
import java.util.OptionalInt;

/**
 * One finding of the ledger (台账) with the form it belongs to.
 *
 * @param form number of the form in its file, from 1
 * @param position of the finding in its form, from 0, the gravest first
 * @param place path of the cell
 */
public record FindingRow(
    long submission,
    String file,
    int form,
    int position,
    OptionalInt year,
    String department,
    String project,
    String rule,
    String severity,
    String place,
    BigDecimal pointsAtStake) {}
