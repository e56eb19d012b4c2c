package org.hebiao.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.hebiao.table.GridCell;
import org.hebiao.table.PageTables;
import org.hebiao.table.Table;
import org.hebiao.table.TextLine;

/** Writes tables as a HTML page of plain tables with spans. */
public final class TableHtml {
  private TableHtml() {}

  public static void write(List<PageTables> pages, Writer out) throws IOException {
    out.write("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"></head><body>\n");
    for (PageTables page : pages) {
      for (Table table : page.tables()) {
        table(table, out);
      }
    }
    out.write("</body></html>\n");
  }

  private static void table(Table table, Writer out) throws IOException {
    out.write("<table border=\"1\" data-page=\"" + table.page() + "\">\n");
    int at = 0;
    for (int row = 0; row < table.rows(); row++) {
      out.write("<tr>");
      for (; at < table.cells().size() && table.cells().get(at).row() == row; at++) {
        cell(table.cells().get(at), out);
      }
      out.write("</tr>\n");
    }
    out.write("</table>\n");
  }

  private static void cell(GridCell cell, Writer out) throws IOException {
    out.write("<td");
    if (cell.rowSpan() > 1) {
      out.write(" rowspan=\"" + cell.rowSpan() + '"');
    }
    if (cell.columnSpan() > 1) {
      out.write(" colspan=\"" + cell.columnSpan() + '"');
    }
    out.write(">" + String.join("<br>", cell.lines().stream().map(TextLine::text).map(TableHtml::escaped).toList()) + "</td>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
