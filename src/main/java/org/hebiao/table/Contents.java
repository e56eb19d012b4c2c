package org.hebiao.table;

import java.util.List;

/** Recognises contents pages: titles, and behind them one column of page numbers that never fall. */
final class Contents {
  /** Page numbers that make contents. */
  private static final int ENTRIES = 4;

  private Contents() {}

  static boolean page(Columns columns, List<VisualLine> lines) {
    int last = columns.count() - 1;
    int entries = 0;
    int page = 0;
    boolean leaders = false;
    for (VisualLine line : lines) {
      leaders |= line.text().contains("....") || line.text().contains("……");
      Segment end = line.segments().getLast();
      if (columns.first(end) < last) {
        continue;
      }
      String text = end.text().replace(".", "").strip();
      if (!text.matches("[0-9]{1,4}")) {
        return false;
      }
      int number = Integer.parseInt(text);
      if (number < page) {
        return false;
      }
      page = number;
      entries++;
    }
    return entries >= ENTRIES && last <= 2 && (leaders || last == 1 && entries >= 2 * ENTRIES);
  }
}
