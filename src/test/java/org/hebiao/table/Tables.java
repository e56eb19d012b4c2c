package org.hebiao.table;

import java.util.ArrayList;
import java.util.List;
import org.hebiao.document.DrawnPdf;
import org.hebiao.document.Page;
import org.hebiao.document.Word;

/** Tables of a page as text, for comparing. */
final class Tables {
  private Tables() {}

  static List<Table> of(DrawnPdf pdf) {
    return new TableFinder().find(pdf.readPage()).tables();
  }

  /** The only table of the page, one line a row, cells parted by {@code |}; spans as {@code [rows x columns]}, lines of a cell by {@code /}. */
  static String only(DrawnPdf pdf) {
    List<Table> tables = of(pdf);
    if (tables.size() != 1) {
      throw new AssertionError("one table expected, got " + tables.size() + ": " + tables.stream().map(Tables::text).toList());
    }
    return text(tables.getFirst());
  }

  static String text(Table table) {
    List<String> rows = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      int own = row;
      rows.add(String.join("|", table.cells().stream().filter(cell -> cell.row() == own).map(Tables::text).toList()));
    }
    return String.join("\n", rows);
  }

  private static String text(GridCell cell) {
    String span = cell.rowSpan() * cell.columnSpan() > 1 ? "[" + cell.rowSpan() + "x" + cell.columnSpan() + "]" : "";
    return String.join("/", cell.lines().stream().map(TextLine::text).toList()) + span;
  }

  /** Characters of a page in sorted order, without blanks. */
  static String letters(Page page) {
    return sorted(page.words().stream().map(Word::text).toList());
  }

  /** Characters of what was found on a page, in sorted order, without blanks. */
  static String letters(PageTables found) {
    List<String> texts = new ArrayList<>();
    found.outside().forEach(line -> texts.add(line.text()));
    found.tables().forEach(table -> table.cells().forEach(cell -> cell.lines().forEach(line -> texts.add(line.text()))));
    return sorted(texts);
  }

  private static String sorted(List<String> texts) {
    int[] letters = String.join("", texts).replaceAll("\\s", "").codePoints().sorted().toArray();
    return new String(letters, 0, letters.length);
  }
}
