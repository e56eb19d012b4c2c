package org.hebiao.report.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hebiao.reconcile.RulePages;
import org.hebiao.report.FindingText;
import org.hebiao.report.FormTitle;
import org.hebiao.report.Messages;
import org.hebiao.submission.CheckedAnnex;
import org.hebiao.submission.CheckedForm;

/**
 * Working sheet (核算底稿): an annex as a spreadsheet, one sheet a form and an overview in front. Results of formulas are stored with them, so that every
 * program shows them at once. Memory grows with the number of cells. Safe for use by several threads.
 */
public final class WorkingSheet {
  /** Characters of a project in the name of its sheet; a name may have 31. */
  private static final int LONGEST_NAME = 24;

  private static final double MARGIN_INCHES = 0.3;

  private final Messages messages;
  private final FindingText text;
  private final Optional<PlaceLink> link;

  /**
   * @param link address of a place on a page, for the cells that lead back to it; pages are only named when there is none
   */
  public WorkingSheet(Messages messages, RulePages pages, Optional<PlaceLink> link) {
    this.messages = messages;
    this.text = new FindingText(messages, pages);
    this.link = link;
  }

  /** Writes all forms; {@code out} stays open. */
  public void write(CheckedAnnex annex, OutputStream out) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      draw(annex, book);
      book.write(out);
    }
  }

  /** Writes one form, counted from 0, without an overview. */
  public void write(CheckedAnnex annex, int form, OutputStream out) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      SheetStyles styles = new SheetStyles(book);
      form(book, styles, form, annex.forms().get(form), new LinkedHashMap<>());
      new XSSFFormulaEvaluator(book).evaluateAll();
      book.write(out);
    }
  }

  /** Draws all sheets and answers what each formula must give by our own reckoning: sheet, cell, number or text. */
  Map<String, Map<String, Object>> draw(CheckedAnnex annex, XSSFWorkbook book) {
    SheetStyles styles = new SheetStyles(book);
    Map<String, Map<String, Object>> expected = new LinkedHashMap<>();
    SheetPen overview = new SheetPen(sheet(book, messages.text("sheet.overview")), styles);
    List<String> sheets = new ArrayList<>();
    List<FieldCells> cells = new ArrayList<>();
    for (int i = 0; i < annex.forms().size(); i++) {
      cells.add(form(book, styles, i, annex.forms().get(i), expected));
      sheets.add(book.getSheetName(i + 1));
    }
    new OverviewSheet(overview, messages).write(annex, sheets, cells);
    expected.put(overview.sheet().getSheetName(), overview.expected());
    new XSSFFormulaEvaluator(book).evaluateAll();
    return expected;
  }

  private FieldCells form(XSSFWorkbook book, SheetStyles styles, int index, CheckedForm checked, Map<String, Map<String, Object>> expected) {
    String project = new FormTitle(checked.form(), messages).project().replace('\'', '’');
    String brief = project.substring(0, project.offsetByCodePoints(0, Math.min(LONGEST_NAME, project.codePointCount(0, project.length()))));
    String name = WorkbookUtil.createSafeSheetName((index + 1) + " " + brief, ' ');
    SheetPen pen = new SheetPen(sheet(book, name), styles);
    FormSheet form = new FormSheet(pen, index + 1, checked, text, link);
    form.write();
    expected.put(name, pen.expected());
    return form.cells();
  }

  /** A sheet that prints on A4 across, as many pages down as it needs. */
  private XSSFSheet sheet(XSSFWorkbook book, String name) {
    XSSFSheet sheet = book.createSheet(name);
    PrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setLandscape(true);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    sheet.setFitToPage(true);
    for (PageMargin side : List.of(PageMargin.LEFT, PageMargin.RIGHT, PageMargin.TOP)) {
      sheet.setMargin(side, MARGIN_INCHES);
    }
    sheet.setMargin(PageMargin.BOTTOM, 2 * MARGIN_INCHES);
    sheet.setMargin(PageMargin.FOOTER, MARGIN_INCHES);
    sheet.setHorizontallyCenter(true);
    sheet.getFooter().setCenter("&P / &N");
    sheet.getFooter().setLeft("&A");
    return sheet;
  }
}
