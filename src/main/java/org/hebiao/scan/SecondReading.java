package org.hebiao.scan;

import java.util.ArrayList;
import java.util.List;

/** What two or three readings of one line come to. */
final class SecondReading {
  /** A reading that nothing speaks against is at least so sure. */
  static final double CONFIRMED = 0.9;

  /** A reading that something speaks against is at most so sure. */
  static final double DOUBTED = 0.6;

  /** A character that its shape speaks against is exactly so sure, and no agreement of networks alone makes it surer. */
  static final double REFUSED = 0.55;

  /** Signs that both networks read where a bar below them is printed: their agreement proves nothing. */
  private static final String BARE = "<>＜＞《》〈〉";

  private SecondReading() {}

  static Recognition.Character refused(Recognition.Character character, String text) {
    return new Recognition.Character(text, REFUSED, character.at());
  }

  static boolean same(Recognition one, Recognition other) {
    return compared(one).equals(compared(other));
  }

  /** Ignores what does not change the meaning: widths, blanks, quotes, the kinds of commas and colons in running text. */
  private static String compared(Recognition read) {
    String folded = NumberText.folded(read.text());
    return NumberText.isNumber(folded) ? folded : folded.replaceAll("[\"'“”‘’·.。、丶]", "").replaceAll("[,，;；:：]", ",");
  }

  /** Surer, because a second reading says the same; what a shape refused stays refused, unless the second reading has it by itself. */
  static Recognition confirmed(Recognition read, Recognition by) {
    List<Recognition.Character> characters = new ArrayList<>();
    for (int i = 0; i < read.characters().size(); i++) {
      Recognition.Character own = read.characters().get(i);
      boolean paired = read.characters().size() == by.characters().size() && by.characters().get(i).text().equals(own.text());
      double other = paired ? by.characters().get(i).confidence() : 0;
      boolean refused = Double.compare(own.confidence(), REFUSED) == 0 && (other < CONFIRMED || BARE.contains(own.text()));
      characters.add(refused ? own : new Recognition.Character(own.text(), Math.max(own.confidence(), CONFIRMED), own.at()));
    }
    return new Recognition(characters);
  }
}
