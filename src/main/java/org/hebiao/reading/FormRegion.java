package org.hebiao.reading;

import java.util.List;
import org.hebiao.table.TableRow;
import org.hebiao.table.TextLine;

/**
 * The part of a document that is one form.
 *
 * @param before lines above its table back to the previous one
 * @param rows rows of its table, page breaks undone
 * @param after lines below its table on the page where it ends
 * @param last whether nothing but text follows it in the document
 */
record FormRegion(List<TextLine> before, List<TableRow> rows, List<TextLine> after, boolean last) {
  FormRegion {
    before = List.copyOf(before);
    rows = List.copyOf(rows);
    after = List.copyOf(after);
  }
}
