package org.hebiao.table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hebiao.document.Document;
import org.hebiao.document.Page;

/** Lines that belong to the page and not to its content: page numbers, running heads and feet. */
final class PageFurniture {
  /** Share of the page height at its top and at its bottom in which running heads and feet stand. */
  private static final double MARGIN_SHARE = 0.1;

  /** A line is a running head when it stands on at least this many pages. */
  private static final int REPEATED = 3;

  private static final Pattern PAGE_NUMBER =
      Pattern.compile("[-—–－\\s·]*(第\\s*)?[0-9０-９]{1,4}(\\s*页)?(\\s*[/，,]?\\s*共?\\s*[0-9０-９]{1,4}\\s*页?)?[-—–－\\s·]*");

  private final Map<Integer, Double> heights = new HashMap<>();
  private final Set<String> repeated = new HashSet<>();

  private PageFurniture() {}

  static PageFurniture of(Document document, List<PageTables> pages) {
    PageFurniture furniture = new PageFurniture();
    for (Page page : document.pages()) {
      furniture.heights.put(page.number(), page.height());
    }
    Map<String, Set<Integer>> seen = new HashMap<>();
    for (PageTables page : pages) {
      for (TextLine line : page.outside()) {
        if (furniture.isInMargin(line)) {
          seen.computeIfAbsent(line.text().strip(), text -> new HashSet<>()).add(page.page());
        }
      }
    }
    seen.forEach(
        (text, on) -> {
          if (on.size() >= REPEATED && !text.contains("自评表")) {
            furniture.repeated.add(text);
          }
        });
    return furniture;
  }

  boolean contains(TextLine line) {
    return isInMargin(line) && (PAGE_NUMBER.matcher(line.text()).matches() || repeated.contains(line.text().strip()));
  }

  private boolean isInMargin(TextLine line) {
    double height = heights.getOrDefault(line.page(), Double.MAX_VALUE);
    return line.box().y1() < height * MARGIN_SHARE || line.box().y0() > height * (1 - MARGIN_SHARE);
  }
}
