package org.hebiao.scan;

import java.util.HashMap;
import java.util.Map;
import org.hebiao.document.Page;
import org.hebiao.document.Word;

/** Compares the text that lies hidden behind a page's image, somebody's earlier recognition, with what the image was read to say. */
public final class HiddenText {
  /** Share of the characters that two good readings of one page have in common. */
  private static final double ALIKE = 0.97;

  /** With fewer characters there is nothing to compare. */
  private static final int FEW = 20;

  private HiddenText() {}

  /** Whether the page has hidden text and it is another than the one read. */
  public static boolean differs(Page closed, Page read) {
    Map<Integer, Integer> hidden = characters(closed);
    int all = hidden.values().stream().mapToInt(Integer::intValue).sum();
    if (all < FEW) {
      return false;
    }
    Map<Integer, Integer> seen = characters(read);
    int common = hidden.entrySet().stream().mapToInt(entry -> Math.min(entry.getValue(), seen.getOrDefault(entry.getKey(), 0))).sum();
    return common < ALIKE * Math.max(all, seen.values().stream().mapToInt(Integer::intValue).sum());
  }

  private static Map<Integer, Integer> characters(Page page) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (Word word : page.words()) {
      NumberText.folded(word.text()).codePoints().forEach(c -> counts.merge(c, 1, Integer::sum));
    }
    return counts;
  }
}
