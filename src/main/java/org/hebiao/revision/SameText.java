package org.hebiao.revision;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Whether two texts say the same: blanks, line ends and the width of characters make no difference. */
final class SameText {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u200B\\uFEFF]+");

  private SameText() {}

  static boolean same(String one, String other) {
    return one.equals(other) || folded(one).equals(folded(other));
  }

  static String folded(String text) {
    return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
  }
}
