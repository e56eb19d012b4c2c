package org.hebiao.report;

import java.io.Writer;
import java.util.List;
import org.hebiao.provenance.Box;
import org.hebiao.table.GridCell;
import org.hebiao.table.PageTables;
import org.hebiao.table.Table;
import org.hebiao.table.TextLine;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes the tables of a document in the exchange form: one object, tables page by page. */
public final class TableJson {
  private static final double HUNDREDTHS = 100;

  private TableJson() {}

  public static void write(List<PageTables> pages, Writer out) {
    try (JsonGenerator json = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build().createGenerator(out)) {
      json.writeStartObject();
      json.writeNumberProperty("pages", pages.size());
      json.writeArrayPropertyStart("tables");
      for (PageTables page : pages) {
        for (Table table : page.tables()) {
          table(table, json);
        }
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void table(Table table, JsonGenerator json) {
    json.writeStartObject();
    json.writeNumberProperty("page", table.page());
    box(table.box(), json);
    json.writeArrayPropertyStart("cells");
    for (GridCell cell : table.cells()) {
      json.writeStartObject();
      json.writeNumberProperty("row", cell.row());
      json.writeNumberProperty("col", cell.column());
      json.writeNumberProperty("rowspan", cell.rowSpan());
      json.writeNumberProperty("colspan", cell.columnSpan());
      box(cell.box(), json);
      json.writeStringProperty("text", text(cell));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Lines of a cell as printed, one below the other. */
  static String text(GridCell cell) {
    return String.join("\n", cell.lines().stream().map(TextLine::text).toList());
  }

  private static void box(Box box, JsonGenerator json) {
    json.writeArrayPropertyStart("bbox");
    for (double edge : new double[] {box.x0(), box.y0(), box.x1(), box.y1()}) {
      json.writeNumber(Math.round(edge * HUNDREDTHS) / HUNDREDTHS);
    }
    json.writeEndArray();
  }
}
