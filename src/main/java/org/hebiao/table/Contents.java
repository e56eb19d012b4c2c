package org.hebiao.table;

import java.util.List;

/** Recognises contents pages: titles, and behind them one column of page numbers that never fall. */
final class Contents {
  /** Page numbers that make contents. */
  private static final int ENTRIES = 4;

  /** Page numbers that make contents without leaders and without numbered titles. */
  private static final int BARE_ENTRIES = 8;

  /** Share of entries that may hold another value. */
  private static final double OTHERS = 0.15;

  private static final String PAGE = "[0-9]{1,4}";
  private static final String SECTION = "([0-9A-Z]{1,3}\\.?)+|[IVX]{1,5}\\.?";

  private Contents() {}

  static boolean page(Columns columns, List<VisualLine> lines) {
    int entries = 0;
    int numbered = 0;
    int others = 0;
    int page = 0;
    boolean leaders = false;
    for (VisualLine line : lines) {
      List<Segment> texts = line.segments();
      leaders |= texts.stream().flatMap(text -> text.words().stream()).anyMatch(Leaders::leader);
      String last = texts.getLast().text().strip();
      if (texts.size() < 2 || columns.first(texts.getLast()) < columns.count() - 1) {
        continue;
      }
      if (!last.matches(PAGE) || Integer.parseInt(last) < page) {
        return false;
      }
      page = Integer.parseInt(last);
      entries++;
      boolean section = texts.getFirst().text().strip().matches(SECTION);
      numbered += section ? 1 : 0;
      others += texts.subList(section ? 1 : 0, texts.size() - 1).stream().anyMatch(text -> CellKind.value(text.text())) ? 1 : 0;
    }
    boolean pages = entries >= ENTRIES && others <= OTHERS * entries;
    return pages && (leaders || 2 * numbered >= entries || columns.count() == 2 && entries >= BARE_ENTRIES);
  }
}
