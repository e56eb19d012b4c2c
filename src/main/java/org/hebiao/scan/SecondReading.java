package org.hebiao.scan;

/** What two or three readings of one line come to. */
final class SecondReading {
  /** A reading that nothing speaks against is at least so sure. */
  static final double CONFIRMED = 0.9;

  /** A reading that something speaks against is at most so sure. */
  static final double DOUBTED = 0.6;

  private SecondReading() {}

  static boolean same(Recognition one, Recognition other) {
    return compared(one).equals(compared(other));
  }

  /** Ignores what does not change the meaning: widths, blanks, quotes, the kinds of commas and colons in running text. */
  private static String compared(Recognition read) {
    String folded = NumberText.folded(read.text());
    return NumberText.isNumber(folded) ? folded : folded.replaceAll("[\"'“”‘’·.。、丶]", "").replaceAll("[,，;；:：]", ",");
  }

  /** Surer, because a second reading says the same. */
  static Recognition confirmed(Recognition read) {
    return new Recognition(read.characters().stream().map(c -> new Recognition.Character(c.text(), Math.max(c.confidence(), CONFIRMED), c.at())).toList());
  }
}
