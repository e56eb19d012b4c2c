package org.hebiao.reconcile;

/** The longest piece of text that two texts have in common. */
public final class CommonText {
  private static final int LONGEST_NAME = 200;

  private CommonText() {}

  /** Its length in characters, within the first 200 of each; for names, not for essays. */
  public static int length(String one, String other) {
    return of(one, other).length();
  }

  /** The piece itself, the first of equally long ones; "" when there is none. */
  public static String of(String left, String right) {
    String one = left.substring(0, Math.min(left.length(), LONGEST_NAME));
    String other = right.substring(0, Math.min(right.length(), LONGEST_NAME));
    String longest = "";
    for (int i = 0; i < one.length(); i++) {
      for (int j = i + longest.length() + 1; j <= one.length() && other.contains(one.substring(i, j)); j++) {
        longest = one.substring(i, j);
      }
    }
    return longest;
  }
}
