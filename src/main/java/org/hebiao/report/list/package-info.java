/**
 * Long lists taken away as files. In: rows of cells, one after another; out: CSV with BOM, a spreadsheet, or JSON lines, written as the rows come. Never
 * holds a whole list and never lets a cell become a formula.
 */
@NullMarked
package org.hebiao.report.list;

import org.jspecify.annotations.NullMarked;
