/**
 * From words and rulings to tables. In: one page; out: grids with spans, every word in exactly one cell or outside. Never knows
 * what a form is.
 */
@NullMarked
package org.hebiao.table;

import org.jspecify.annotations.NullMarked;
