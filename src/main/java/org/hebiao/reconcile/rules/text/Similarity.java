package org.hebiao.reconcile.rules.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** How alike two texts are. */
final class Similarity {
  private static final Pattern SILENT = Pattern.compile("[\\s\\p{P}]+");

  private Similarity() {}

  /** The text without blanks and punctuation. */
  static String letters(String text) {
    return SILENT.matcher(text).replaceAll("");
  }

  /** Share of common pairs of characters, 0 to 1. */
  static BigDecimal of(String one, String other) {
    Map<String, Integer> left = pairs(letters(one));
    Map<String, Integer> right = pairs(letters(other));
    int common = 0;
    for (Map.Entry<String, Integer> pair : left.entrySet()) {
      common += Math.min(pair.getValue(), right.getOrDefault(pair.getKey(), 0));
    }
    int all = size(left) + size(right);
    return all == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(2L * common).divide(BigDecimal.valueOf(all), 4, RoundingMode.HALF_UP);
  }

  private static Map<String, Integer> pairs(String text) {
    Map<String, Integer> pairs = new HashMap<>();
    for (int i = 0; i + 1 < text.length(); i++) {
      pairs.merge(text.substring(i, i + 2), 1, Integer::sum);
    }
    return pairs;
  }

  private static int size(Map<String, Integer> pairs) {
    return pairs.values().stream().mapToInt(Integer::intValue).sum();
  }
}
