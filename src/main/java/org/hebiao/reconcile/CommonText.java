package org.hebiao.reconcile;

/** The longest piece of text that two texts have in common. */
public final class CommonText {
  private CommonText() {}

  /** Its length in characters. Quadratic in the shorter text; for names, not for essays. */
  public static int length(String one, String other) {
    int longest = 0;
    for (int i = 0; i < one.length(); i++) {
      for (int j = i + longest + 1; j <= one.length() && other.contains(one.substring(i, j)); j++) {
        longest = j - i;
      }
    }
    return longest;
  }
}
