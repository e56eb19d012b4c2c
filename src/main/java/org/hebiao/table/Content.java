package org.hebiao.table;

import java.util.List;

/** The content of a document in reading order, page breaks undone. */
public sealed interface Content {
  /** A line outside of all tables. */
  record Text(TextLine line) implements Content {}

  /** A table, its pieces on successive pages joined, rows cut by a page break mended, repeated heads dropped. */
  record Rows(List<TableRow> rows) implements Content {
    public Rows {
      rows = List.copyOf(rows);
    }
  }

  /** A page whose text cannot be used. */
  record ClosedPage(int page) implements Content {}
}
