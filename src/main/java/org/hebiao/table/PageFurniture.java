package org.hebiao.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hebiao.document.Document;
import org.hebiao.document.Page;
import org.hebiao.document.Word;

/** Lines that belong to the page and not to its content: page numbers, running heads and feet. */
final class PageFurniture {
  /** Share of the page height at its top and at its bottom in which running heads and feet stand. */
  private static final double MARGIN_SHARE = 0.1;

  /** A line is a running head when it stands on at least this many pages. */
  private static final int REPEATED = 3;

  private static final Pattern PAGE_NUMBER =
      Pattern.compile("[-—–－\\s·]*(第\\s*)?[0-9０-９]{1,4}(\\s*页)?(\\s*[/，,]?\\s*共?\\s*[0-9０-９]{1,4}\\s*页?)?[-—–－\\s·]*");

  /** A running head is at most this many times as large as the usual text of its page; the title that every form carries is larger. */
  private static final double LARGEST = 1.2;

  private final Map<Integer, Double> heights = new HashMap<>();
  private final Map<Integer, Double> sizes = new HashMap<>();
  private final Set<TextLine> running = new HashSet<>();

  private PageFurniture() {}

  static PageFurniture of(Document document, List<PageTables> pages) {
    PageFurniture furniture = new PageFurniture();
    for (Page page : document.pages()) {
      furniture.heights.put(page.number(), page.height());
      furniture.sizes.put(page.number(), usualSize(page));
    }
    Map<String, List<TextLine>> seen = new HashMap<>();
    for (PageTables page : pages) {
      for (TextLine line : furniture.candidates(page)) {
        seen.computeIfAbsent(line.text().strip(), text -> new ArrayList<>()).add(line);
      }
    }
    for (List<TextLine> same : seen.values()) {
      if (same.stream().mapToInt(TextLine::page).distinct().count() >= REPEATED) {
        furniture.running.addAll(same);
      }
    }
    return furniture;
  }

  /** Lines of a page that may be running heads or feet: in the margins, of usual size, and not below a title: year and unit of a form stand there. */
  private List<TextLine> candidates(PageTables page) {
    List<TextLine> candidates = new ArrayList<>();
    boolean titled = false;
    for (TextLine line : page.outside().stream().sorted(Comparator.comparingDouble(l -> l.box().y0())).toList()) {
      titled |= line.fontSize() > LARGEST * sizes.getOrDefault(line.page(), Double.MAX_VALUE);
      boolean foot = line.box().centerY() > heights.getOrDefault(line.page(), 0.0) / 2;
      if (isInMargin(line) && (foot || !titled)) {
        candidates.add(line);
      }
    }
    return candidates;
  }

  private static double usualSize(Page page) {
    double[] sizes = page.words().stream().mapToDouble(Word::fontSize).sorted().toArray();
    return sizes.length == 0 ? 0 : sizes[sizes.length / 2];
  }

  boolean contains(TextLine line) {
    return isInMargin(line) && (PAGE_NUMBER.matcher(line.text()).matches() || running.contains(line));
  }

  private boolean isInMargin(TextLine line) {
    double height = heights.getOrDefault(line.page(), Double.MAX_VALUE);
    return line.box().y1() < height * MARGIN_SHARE || line.box().y0() > height * (1 - MARGIN_SHARE);
  }
}
