package org.hebiao.report.sheet;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Looks of cells, each made once: white for what is printed, pale blue for what is computed, pale yellow for what was read with doubt. */
final class SheetStyles {
  /** On every Chinese desktop, or replaced there by its like. */
  private static final String FONT = "宋体";

  private static final short POINTS = 10;
  private static final short TITLE_POINTS = 14;
  private static final byte[] GREY = {(byte) 0xEE, (byte) 0xEE, (byte) 0xEE};
  private static final byte[] BLUE = {(byte) 0xEE, (byte) 0xF4, (byte) 0xFB};
  private static final byte[] BLUE_HEAD = {(byte) 0xD6, (byte) 0xE4, (byte) 0xF2};
  private static final byte[] YELLOW = {(byte) 0xFF, (byte) 0xF6, (byte) 0xCC};
  private static final byte[] FAINT = {(byte) 0x80, (byte) 0x80, (byte) 0x80};
  private static final byte[] LINK = {(byte) 0x1F, (byte) 0x4E, (byte) 0x9E};

  /** What a cell is. */
  enum Kind {
    TITLE,
    NOTE,
    HEAD,
    TEXT,
    CENTRED,
    ABSENT,
    NUMBER,
    WORK_HEAD,
    WORK_TEXT,
    WORK_NUMBER,
    LINK
  }

  /**
   * @param format of a number, "" for texts
   * @param inert whether the text must never be taken for a formula
   */
  record Look(Kind kind, String format, boolean doubtful, boolean inert) {
    static Look of(Kind kind) {
      return new Look(kind, "", false, false);
    }

    static Look number(Kind kind, String format) {
      return new Look(kind, format, false, false);
    }
  }

  private final XSSFWorkbook book;
  private final Map<Look, XSSFCellStyle> made = new HashMap<>();

  SheetStyles(XSSFWorkbook book) {
    this.book = book;
  }

  XSSFCellStyle of(Look look) {
    return made.computeIfAbsent(look, this::made);
  }

  private XSSFCellStyle made(Look look) {
    XSSFCellStyle style = book.createCellStyle();
    XSSFFont font = book.createFont();
    font.setFontName(FONT);
    font.setFontHeightInPoints(look.kind() == Kind.TITLE ? TITLE_POINTS : POINTS);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setWrapText(true);
    switch (look.kind()) {
      case TITLE -> font.setBold(true);
      case NOTE -> {}
      case HEAD -> {
        font.setBold(true);
        style.setAlignment(HorizontalAlignment.CENTER);
        fill(style, GREY);
      }
      case TEXT -> style.setAlignment(HorizontalAlignment.LEFT);
      case CENTRED -> style.setAlignment(HorizontalAlignment.CENTER);
      case ABSENT -> {
        font.setItalic(true);
        font.setColor(new XSSFColor(FAINT));
        style.setAlignment(HorizontalAlignment.CENTER);
      }
      case NUMBER -> style.setAlignment(HorizontalAlignment.RIGHT);
      case WORK_HEAD -> {
        font.setBold(true);
        style.setAlignment(HorizontalAlignment.CENTER);
        fill(style, BLUE_HEAD);
      }
      case WORK_TEXT -> {
        style.setAlignment(HorizontalAlignment.LEFT);
        fill(style, BLUE);
      }
      case WORK_NUMBER -> {
        style.setAlignment(HorizontalAlignment.RIGHT);
        fill(style, BLUE);
      }
      case LINK -> {
        font.setUnderline(XSSFFont.U_SINGLE);
        font.setColor(new XSSFColor(LINK));
        style.setAlignment(HorizontalAlignment.CENTER);
        fill(style, BLUE);
      }
    }
    if (look.doubtful()) {
      fill(style, YELLOW);
    }
    if (!look.format().isEmpty()) {
      style.setDataFormat(book.createDataFormat().getFormat(look.format()));
    }
    if (look.kind() != Kind.TITLE && look.kind() != Kind.NOTE) {
      style.setBorderBottom(BorderStyle.THIN);
      style.setBorderTop(BorderStyle.THIN);
      style.setBorderLeft(BorderStyle.THIN);
      style.setBorderRight(BorderStyle.THIN);
    }
    style.setQuotePrefixed(look.inert());
    style.setFont(font);
    return style;
  }

  private static void fill(XSSFCellStyle style, byte[] colour) {
    style.setFillForegroundColor(new XSSFColor(colour));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }
}
