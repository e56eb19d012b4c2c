package org.hebiao.report.list;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.hebiao.report.CsvCell;

/** A list as a spreadsheet: rows go to a temporary file as they come, and on to another sheet when one is full. */
final class SheetList implements ListWriter {
  /** A sheet holds 1,048,576 rows. */
  private static final int ROWS_A_SHEET = 1_000_000;

  /** Rows kept in memory. */
  private static final int WINDOW = 200;

  /** Characters a cell may hold. */
  private static final int LONGEST_TEXT = 32_767;

  /** Column width in 1/256 of a character. */
  private static final int WIDTH = 18 * 256;

  private final SXSSFWorkbook book = new SXSSFWorkbook(WINDOW);
  private final OutputStream out;
  private final String name;
  private final List<ListColumn> columns;
  private final CellStyle inert;
  private final CellStyle head;
  private SXSSFSheet sheet;
  private int rows;

  SheetList(OutputStream out, String name, List<ListColumn> columns, Optional<ListPreface> preface) {
    this.out = out;
    this.name = WorkbookUtil.createSafeSheetName(name);
    this.columns = List.copyOf(columns);
    this.inert = book.createCellStyle();
    inert.setQuotePrefixed(true);
    this.head = book.createCellStyle();
    Font bold = book.createFont();
    bold.setBold(true);
    head.setFont(bold);
    preface.ifPresent(this::told);
    this.sheet = sheet(this.name);
  }

  private void told(ListPreface preface) {
    SXSSFSheet before = book.createSheet(WorkbookUtil.createSafeSheetName(preface.title()));
    int next = 0;
    for (ListPreface.Line line : preface.lines()) {
      Row row = before.createRow(next++);
      text(row.createCell(0), line.name());
      text(row.createCell(1), line.value());
    }
    before.setColumnWidth(0, WIDTH);
  }

  private SXSSFSheet sheet(String title) {
    SXSSFSheet made = book.createSheet(title);
    made.createFreezePane(0, 1);
    Row row = made.createRow(0);
    for (int i = 0; i < columns.size(); i++) {
      made.setColumnWidth(i, WIDTH);
      Cell cell = row.createCell(i);
      cell.setCellValue(columns.get(i).title());
      cell.setCellStyle(head);
    }
    rows = 1;
    return made;
  }

  @Override
  public void row(List<ListCell> cells) throws IOException {
    if (rows == ROWS_A_SHEET) {
      sheet = sheet(name + " " + (book.getNumberOfSheets() + 1));
    }
    Row row = sheet.createRow(rows++);
    for (int i = 0; i < cells.size(); i++) {
      switch (cells.get(i)) {
        case ListCell.Text(String text) -> text(row.createCell(i), text);
        case ListCell.Number(BigDecimal value) -> row.createCell(i).setCellValue(value.doubleValue());
        case ListCell.Empty none -> {}
      }
    }
  }

  private void text(Cell cell, String text) {
    cell.setCellValue(text.substring(0, Math.min(LONGEST_TEXT, text.length())));
    if (CsvCell.startsFormula(text)) {
      cell.setCellStyle(inert);
    }
  }

  @Override
  public void end() throws IOException {
    book.write(out);
  }

  @Override
  public void close() throws IOException {
    book.close();
  }
}
