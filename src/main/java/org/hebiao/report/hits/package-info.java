/**
 * Results of a search as files. In: hits, one after another, and what was asked; out: CSV, JSON lines or a spreadsheet, each with as many rows as the
 * result has. Never holds a whole result in memory and never looks into the index.
 */
@NullMarked
package org.hebiao.report.hits;

import org.jspecify.annotations.NullMarked;
