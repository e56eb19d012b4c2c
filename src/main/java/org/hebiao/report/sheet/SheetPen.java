package org.hebiao.report.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.FontFormatting;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.hebiao.report.CsvCell;
import org.hebiao.report.sheet.SheetStyles.Kind;
import org.hebiao.report.sheet.SheetStyles.Look;

/** Writes the cells of one sheet, keeps rows high enough for their texts, and remembers what each formula must give. */
final class SheetPen {
  /** Height of a line of ten point print, in points. */
  private static final double LINE = 13.5;

  /** White above and below the print of a cell, in points. */
  private static final double MARGIN = 4;

  /** Points; no spreadsheet row may be higher. */
  private static final double HIGHEST = 409;

  /** Width of a character column in units of the sheet. */
  private static final int CHARACTER = 256;

  /** Decimals a computed number is shown with. */
  private static final int SHOWN_DECIMALS = 4;

  private static final int FIRST_WIDE = 0x2E80;

  private final XSSFSheet sheet;
  private final SheetStyles styles;
  private final Map<Integer, Double> widths = new HashMap<>();
  private final Map<Integer, Integer> lines = new HashMap<>();
  private final List<Wrapped> texts = new ArrayList<>();
  private final Map<String, Object> expected = new LinkedHashMap<>();

  private record Wrapped(int row, int column, int columns, String text) {}

  SheetPen(XSSFSheet sheet, SheetStyles styles) {
    this.sheet = sheet;
    this.styles = styles;
  }

  XSSFSheet sheet() {
    return sheet;
  }

  /** What the formula in each cell gives by our own reckoning: a {@link BigDecimal} or a text. */
  Map<String, Object> expected() {
    return expected;
  }

  /** At least so wide, in characters. */
  void width(int column, double characters) {
    widths.merge(column, characters, Math::max);
  }

  void text(int row, int column, int columns, Kind kind, String text) {
    text(row, column, columns, Look.of(kind), text);
  }

  void text(int row, int column, int columns, Look look, String text) {
    boolean inert = CsvCell.startsFormula(text);
    cell(row, column, columns, new Look(look.kind(), look.format(), look.doubtful(), inert)).setCellValue(text);
    texts.add(new Wrapped(row, column, columns, text));
  }

  void number(int row, int column, int columns, Look look, BigDecimal value) {
    cell(row, column, columns, look).setCellValue(value.doubleValue());
    if (columns == 1) {
      room(column, value);
    }
  }

  /** A formula with the number it must give. */
  void formula(int row, int column, String format, String formula, BigDecimal gives) {
    cell(row, column, 1, Look.number(Kind.WORK_NUMBER, format)).setCellFormula(formula);
    expected.put(address(row, column), gives);
    room(column, gives);
  }

  /** Room for a number with its thousands groups, so that no program shows it as ####. */
  private void room(int column, BigDecimal value) {
    int digits = Math.max(1, value.precision() - value.scale());
    int decimals = Math.clamp(value.scale(), 0, SHOWN_DECIMALS);
    width(column, digits + (digits - 1) / 3 + decimals + 3);
  }

  /** A formula whose result depends on nothing we have a number of our own for. */
  void formula(int row, int column, String format, String formula) {
    cell(row, column, 1, Look.number(Kind.WORK_NUMBER, format)).setCellFormula(formula);
  }

  void verdict(int row, int column, String formula, Optional<String> gives) {
    cell(row, column, 1, Look.of(Kind.WORK_TEXT)).setCellFormula(formula);
    gives.ifPresent(text -> expected.put(address(row, column), text));
  }

  void link(int row, int column, String text, HyperlinkType type, String address) {
    XSSFCell cell = cell(row, column, 1, new Look(Kind.LINK, "", false, CsvCell.startsFormula(text)));
    cell.setCellValue(text);
    Hyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(type);
    link.setAddress(address);
    cell.setHyperlink(link);
    texts.add(new Wrapped(row, column, 1, text));
  }

  /** Red where a condition of the sheet holds. */
  void redWhere(String condition, CellRangeAddress cells) {
    SheetConditionalFormatting conditions = sheet.getSheetConditionalFormatting();
    ConditionalFormattingRule rule = conditions.createConditionalFormattingRule(condition);
    FontFormatting font = rule.createFontFormatting();
    font.setFontColorIndex(IndexedColors.DARK_RED.index);
    font.setFontStyle(false, true);
    PatternFormatting fill = rule.createPatternFormatting();
    fill.setFillBackgroundColor(IndexedColors.ROSE.index);
    fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
    conditions.addConditionalFormatting(new CellRangeAddress[] {cells}, rule);
  }

  static String address(int row, int column) {
    return new CellReference(row, column).formatAsString();
  }

  private XSSFCell cell(int row, int column, int columns, Look look) {
    for (int i = 1; i < columns; i++) {
      raw(row, column + i).setCellStyle(styles.of(look));
    }
    if (columns > 1) {
      sheet.addMergedRegionUnsafe(new CellRangeAddress(row, row, column, column + columns - 1));
    }
    XSSFCell cell = raw(row, column);
    cell.setCellStyle(styles.of(look));
    return cell;
  }

  private XSSFCell raw(int row, int column) {
    XSSFRow line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    return line.getCell(column) == null ? line.createCell(column) : line.getCell(column);
  }

  /** The cell in a row, already written, over several rows. */
  void span(int from, int to, int column, int columns, Kind kind) {
    for (int row = from + 1; row <= to; row++) {
      for (int i = 0; i < columns; i++) {
        raw(row, column + i).setCellStyle(styles.of(Look.of(kind)));
      }
    }
    sheet.getMergedRegions().stream()
        .filter(region -> region.isInRange(from, column))
        .findFirst()
        .ifPresent(region -> sheet.removeMergedRegion(sheet.getMergedRegions().indexOf(region)));
    sheet.addMergedRegionUnsafe(new CellRangeAddress(from, to, column, column + columns - 1));
    texts.removeIf(text -> text.row() == from && text.column() == column);
  }

  /** Sets column widths and row heights; afterwards nothing more is written. */
  void finish() {
    widths.forEach((column, characters) -> sheet.setColumnWidth(column, (int) Math.min(255 * CHARACTER, characters * CHARACTER)));
    for (Wrapped text : texts) {
      double room = 0;
      for (int i = 0; i < text.columns(); i++) {
        room += widths.getOrDefault(text.column() + i, 8.0);
      }
      double wide = room - 1;
      int needed = text.text().lines().mapToInt(line -> (int) Math.max(1, Math.ceil(width(line) / wide))).sum();
      lines.merge(text.row(), needed, Math::max);
    }
    lines.forEach((row, count) -> sheet.getRow(row).setHeightInPoints((float) Math.min(HIGHEST, count * LINE + MARGIN)));
  }

  private static double width(String text) {
    return text.codePoints().mapToDouble(c -> c >= FIRST_WIDE || c > 0xFF ? 2 : 1.05).sum();
  }
}
