package org.hebiao.report;

import java.util.ArrayList;
import java.util.List;

/** Page numbers as people write them: 第 3 页, 第 1–3、5 页. */
final class PageList {
  private PageList() {}

  static String of(List<Integer> pages, Messages messages) {
    List<Integer> sorted = pages.stream().distinct().sorted().toList();
    List<String> runs = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < sorted.size(); i++) {
      if (i + 1 == sorted.size() || sorted.get(i + 1) != sorted.get(i) + 1) {
        runs.add(from == i ? String.valueOf(sorted.get(i)) : sorted.get(from) + "–" + sorted.get(i));
        from = i + 1;
      }
    }
    String key = sorted.size() == 1 ? "pages.one" : "pages.some";
    return messages.text(key, "page", String.join(messages.text("list.separator"), runs));
  }
}
