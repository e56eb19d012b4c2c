package org.hebiao.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.hebiao.table.GridCell;
import org.hebiao.table.PageTables;
import org.hebiao.table.Table;

/** Writes tables as comma separated values (RFC 4180): one block a table, an empty line between; a spanning text stands in its first slot. */
public final class TableCsv {
  private TableCsv() {}

  public static void write(List<PageTables> pages, Writer out) throws IOException {
    boolean first = true;
    for (PageTables page : pages) {
      for (Table table : page.tables()) {
        if (!first) {
          out.write("\r\n");
        }
        first = false;
        table(table, out);
      }
    }
  }

  private static void table(Table table, Writer out) throws IOException {
    String[][] grid = new String[table.rows()][table.columns()];
    for (GridCell cell : table.cells()) {
      grid[cell.row()][cell.column()] = cell.text();
    }
    for (String[] row : grid) {
      for (int column = 0; column < row.length; column++) {
        out.write(column == 0 ? "" : ",");
        out.write(row[column] == null ? "" : quoted(row[column]));
      }
      out.write("\r\n");
    }
  }

  private static String quoted(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
