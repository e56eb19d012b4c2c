/**
 * The working sheet (核算底稿): a checked form as a spreadsheet in which every stated result has a live formula beside it. In: a {@link
 * org.hebiao.submission.CheckedAnnex}; out: an XLSX file with cached results. Never reckons otherwise than the reconciler: formulas are its expressions.
 */
@NullMarked
package org.hebiao.report.sheet;

import org.jspecify.annotations.NullMarked;
