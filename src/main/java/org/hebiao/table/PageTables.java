package org.hebiao.table;

import java.util.List;

/** All text of one page: what stands in tables, and the lines outside of them. Every word of the page is in exactly one of the two. */
public record PageTables(int page, List<Table> tables, List<TextLine> outside) {
  public PageTables {
    tables = List.copyOf(tables);
    outside = List.copyOf(outside);
  }
}
