package org.hebiao.report.hits;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.hebiao.report.CsvCell;
import org.hebiao.report.Messages;
import org.hebiao.search.index.SearchAnswer.Hit;
import org.hebiao.search.index.Unit;

/** Results as a spreadsheet of texts: the manifest on the first sheet, the rows on as many as they need. Finished rows go to a temporary file. */
public final class SheetHits implements HitWriter {
  /** Rows of one sheet that XLSX allows. */
  private static final int MOST_ROWS = 1_048_576;

  private static final int ROWS_IN_MEMORY = 200;
  private static final int LONGEST_CELL = 32_767;

  private final SXSSFWorkbook book = new SXSSFWorkbook(ROWS_IN_MEMORY);
  private final HitColumns columns;
  private final Messages messages;
  private final OutputStream out;
  private final CellStyle inert;
  private Optional<Sheet> sheet = Optional.empty();
  private int sheets;
  private int next;

  public SheetHits(Unit unit, Messages messages, OutputStream out) {
    this.columns = new HitColumns(unit);
    this.messages = messages;
    this.out = out;
    this.inert = book.createCellStyle();
    inert.setQuotePrefixed(true);
  }

  @Override
  public void begin(HitManifest manifest) {
    Sheet told = book.createSheet(messages.text("search.sheet.manifest"));
    int row = 0;
    for (Map.Entry<String, Object> value : manifest.values().entrySet()) {
      cells(told.createRow(row++), List.of(messages.text("search.manifest." + value.getKey()), String.valueOf(value.getValue())));
    }
    more();
  }

  private Sheet more() {
    Sheet fresh = book.createSheet(messages.text("search.sheet.rows", "number", ++sheets));
    cells(fresh.createRow(0), columns.names(messages));
    fresh.createFreezePane(0, 1);
    sheet = Optional.of(fresh);
    next = 1;
    return fresh;
  }

  @Override
  public void row(Hit hit, String address) {
    Sheet full = sheet.orElseThrow(() -> new IllegalStateException("not begun"));
    Sheet current = next < MOST_ROWS ? full : more();
    cells(current.createRow(next++), columns.cells(hit, address));
  }

  private void cells(Row row, List<String> texts) {
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      var cell = row.createCell(i);
      cell.setCellValue(text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL));
      if (CsvCell.startsFormula(text)) {
        cell.setCellStyle(inert);
      }
    }
  }

  @Override
  public void end() throws IOException {
    book.write(out);
    out.flush();
  }

  @Override
  public void close() throws IOException {
    book.close();
  }
}
