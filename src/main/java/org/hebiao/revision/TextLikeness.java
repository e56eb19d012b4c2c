package org.hebiao.revision;

/** How alike two texts are: the share of characters that need no change, blanks and the width of characters aside. */
final class TextLikeness {
  /** Characters that are compared; the beginning of a long text tells it from others. */
  private static final int LONGEST = 120;

  private TextLikeness() {}

  /** From 0 to 1; two empty texts are alike. */
  static double of(String one, String other) {
    if (one.equals(other)) {
      return 1;
    }
    String a = cut(SameText.folded(one));
    String b = cut(SameText.folded(other));
    int longer = Math.max(a.length(), b.length());
    return longer == 0 ? 1 : 1 - (double) changes(a, b) / longer;
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  /** Least number of characters inserted, dropped or replaced (Levenshtein). */
  private static int changes(String a, String b) {
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    return above[b.length()];
  }
}
