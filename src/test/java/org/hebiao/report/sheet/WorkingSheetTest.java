package org.hebiao.report.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hebiao.drawn.DrawnLayout;
import org.hebiao.drawn.Specimen;
import org.hebiao.drawn.TablePainter;
import org.hebiao.reconcile.RulePages;
import org.hebiao.report.Checked;
import org.hebiao.report.Language;
import org.hebiao.report.Messages;
import org.hebiao.submission.CheckedAnnex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every formula gives our own number: stored with it, and when another program reckons it again from nothing. */
class WorkingSheetTest {
  /** Floating point beside exact decimals: relative, with one point as the least scale. */
  private static final double EXACT = 1e-9;

  private final WorkingSheet sheet = new WorkingSheet(Messages.in(Language.ZH), new RulePages(), Optional.of(new PlaceLink("http://127.0.0.1:8080/submissions/1/forms/{n}#p{page}@{x},{y},{w},{h}")));

  @TempDir Path folder;

  @Test
  void storedResultsAndThoseOfLibreOfficeAreOurNumbers() throws IOException, InterruptedException {
    Map<String, Map<String, Map<String, Object>>> expected = new LinkedHashMap<>();
    List<Path> bare = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    Path recalculated = Files.createDirectory(folder.resolve("recalculated"));
    int formulas = 0;
    for (CheckedAnnex annex : annexes()) {
      try (XSSFWorkbook book = new XSSFWorkbook()) {
        Map<String, Map<String, Object>> gives = sheet.draw(annex, book);
        String name = annex.name().replace(".pdf", ".xlsx");
        expected.put(name, gives);
        formulas += gives.values().stream().mapToInt(Map::size).sum();
        compare(name, book, gives, wrong);
        bare.add(withoutResults(book, folder.resolve(name)));
      }
    }
    assertTrue(formulas > 5_000, formulas + " formulas");
    assertEquals(List.of(), wrong, "stored results");
    Path office = OfficeProgram.find().orElse(Path.of(""));
    if (office.toString().isEmpty()) {
      fail("LibreOffice is needed to reckon the sheets again: apt-get install libreoffice-calc-nogui");
    }
    OfficeProgram.convert(office, bare, recalculated, folder.resolve("profile"));
    for (Map.Entry<String, Map<String, Map<String, Object>>> entry : expected.entrySet()) {
      try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(recalculated.resolve(entry.getKey())))) {
        compare(entry.getKey(), book, entry.getValue(), wrong);
      }
    }
    assertEquals(List.of(), wrong, "recalculated by LibreOffice");
  }

  /** The exported part of the public corpus, one scan and a drawing of every layout. */
  private static List<CheckedAnnex> annexes() throws IOException {
    List<CheckedAnnex> annexes = new ArrayList<>();
    try (Stream<Path> files = Files.list(Checked.FIXTURES)) {
      files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".pdf") && (!name.contains("scan") || name.equals("p15-scan.pdf"))).sorted().forEach(name -> annexes.add(Checked.fixture(name.replace(".pdf", ""))));
    }
    Random random = new Random(20_260_101);
    for (DrawnLayout layout : DrawnLayout.values()) {
      try (TablePainter painter = new TablePainter(false)) {
        layout.draw(Specimen.random(random), painter);
        annexes.add(Checked.bytes("drawn-" + layout + ".pdf", painter.pdf()));
      }
    }
    return annexes;
  }

  private static void compare(String file, XSSFWorkbook book, Map<String, Map<String, Object>> expected, List<String> wrong) {
    expected.forEach(
        (name, cells) ->
            cells.forEach(
                (address, gives) -> {
                  CellReference at = new CellReference(address);
                  XSSFCell cell = book.getSheet(name).getRow(at.getRow()).getCell(at.getCol());
                  assertEquals(CellType.FORMULA, cell.getCellType(), file + " " + name + "!" + address);
                  if (!isSame(cell, gives) && wrong.size() < 20) {
                    wrong.add(file + " " + name + "!" + address + " =" + cell.getCellFormula() + " gives " + cell.getRawValue() + ", ours is " + gives);
                  }
                }));
  }

  private static boolean isSame(XSSFCell cell, Object gives) {
    return switch (gives) {
      case BigDecimal number ->
          cell.getCachedFormulaResultType() == CellType.NUMERIC && Math.abs(cell.getNumericCellValue() - number.doubleValue()) <= EXACT * Math.max(1, Math.abs(number.doubleValue()));
      default -> cell.getCachedFormulaResultType() == CellType.STRING && cell.getStringCellValue().equals(gives);
    };
  }

  private static Path withoutResults(XSSFWorkbook book, Path file) throws IOException {
    for (int i = 0; i < book.getNumberOfSheets(); i++) {
      XSSFSheet sheet = book.getSheetAt(i);
      sheet.forEach(
          row ->
              row.forEach(
                  cell -> {
                    if (cell.getCellType() == CellType.FORMULA && ((XSSFCell) cell).getCTCell().isSetV()) {
                      ((XSSFCell) cell).getCTCell().unsetV();
                      ((XSSFCell) cell).getCTCell().unsetT();
                    }
                  }));
    }
    try (OutputStream out = Files.newOutputStream(file)) {
      book.write(out);
    }
    return file;
  }

  @Test
  void aChangedNumberChangesTheVerdict() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      sheet.draw(Checked.fixture("futian-2021"), book);
      XSSFSheet form = book.getSheetAt(1);
      List<XSSFCell> verdicts = cells(form).stream().filter(cell -> cell.getCellType() == CellType.FORMULA && cell.getCellFormula().startsWith("IF(COUNTIF")).toList();
      assertTrue(verdicts.size() >= 5, verdicts.size() + " equations");
      assertTrue(verdicts.stream().allMatch(cell -> cell.getStringCellValue().equals("相符")), "the annex adds up");
      XSSFCell total = cells(form).stream().filter(cell -> cell.getCellType() == CellType.NUMERIC && cell.getNumericCellValue() == 99.57).findFirst().orElseThrow();
      total.setCellValue(98.57);
      book.getCreationHelper().createFormulaEvaluator().evaluateAll();
      assertEquals(1, verdicts.stream().filter(cell -> cell.getStringCellValue().equals("不符")).count());
    }
  }

  @Test
  void textsThatLookLikeFormulasAreTexts() throws IOException {
    byte[] pdf;
    List<String> evil = List.of("=HYPERLINK(\"http://x\",\"y\")", "+1+1", "-2+3", "@SUM(A1)", "＝1+1");
    try (TablePainter painter = new TablePainter(false)) {
      painter.line("项目支出绩效自评表", 14, true);
      List<List<TablePainter.Cell>> rows = new ArrayList<>();
      rows.add(List.of(new TablePainter.Cell("项目名称", 2, 1), new TablePainter.Cell(evil.getFirst(), 6, 1)));
      rows.add(row("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"));
      evil.forEach(text -> rows.add(row("产出指标", "数量指标", text, "≥5次", "5次", "20", "20", text)));
      rows.add(List.of(new TablePainter.Cell("总分", 5, 1), new TablePainter.Cell("100", 1, 1), new TablePainter.Cell("100", 1, 1), new TablePainter.Cell("", 1, 1)));
      painter.table(new double[] {2, 2, 3, 3, 3, 1, 1, 3}, rows);
      pdf = painter.pdf();
    }
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      sheet.draw(Checked.bytes("=evil.pdf", pdf), book);
      int found = 0;
      for (int i = 0; i < book.getNumberOfSheets(); i++) {
        for (XSSFCell cell : cells(book.getSheetAt(i))) {
          if (cell.getCellType() == CellType.FORMULA) {
            assertFalse(cell.getCellFormula().replaceAll("'[^']*'!", "").contains("HYPERLINK"), cell.getCellFormula());
          } else if (cell.getCellType() == CellType.STRING && "=+-@＝".indexOf((cell.getStringCellValue() + " ").charAt(0)) >= 0) {
            found++;
            assertTrue(cell.getCellStyle().getQuotePrefixed(), cell.getStringCellValue());
          }
        }
      }
      assertTrue(found >= 2 * evil.size(), found + " texts");
    }
  }

  private static List<TablePainter.Cell> row(String... texts) {
    return Stream.of(texts).map(text -> new TablePainter.Cell(text, 1, 1)).toList();
  }

  private static List<XSSFCell> cells(XSSFSheet sheet) {
    List<XSSFCell> cells = new ArrayList<>();
    sheet.forEach(row -> row.forEach(cell -> cells.add((XSSFCell) cell)));
    return cells;
  }
}
