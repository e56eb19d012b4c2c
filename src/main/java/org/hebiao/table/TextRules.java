package org.hebiao.table;

import java.util.ArrayList;
import java.util.List;
import org.hebiao.document.Glyph;
import org.hebiao.document.Ruling;
import org.hebiao.document.Word;

/**
 * Rules typed as text: lines of nothing but dashes, as in reports from line printers.
 *
 * @param rules one for each row of dashes
 * @param words that drew them
 */
record TextRules(List<Ruling> rules, List<Word> words) {
  /** Dashes that make a rule alone on its line; fewer stand for a missing value. */
  private static final int DASHES = 5;

  /** Dashes of one of several rules on a line without other text: under the numbers of an account. */
  private static final int SHORT_DASHES = 3;

  private static final String MARKS = "-–—_=─━═";

  /** What stands where typed rules cross. */
  private static final String CROSSINGS = ":+|!";

  /** Thickness of such a rule, in points: it only has to be a line. */
  private static final double THIN = 0.5;

  TextRules {
    rules = List.copyOf(rules);
    words = List.copyOf(words);
  }

  static TextRules of(List<Word> all) {
    List<Word> dashes = all.stream().filter(TextRules::dashes).toList();
    List<Ruling> rules = new ArrayList<>();
    List<Word> words = new ArrayList<>();
    if (!dashes.isEmpty()) {
      for (List<Word> line : LineBuilder.rows(all.stream().filter(word -> word.rotation() == 0).toList())) {
        if (line.stream().allMatch(TextRules::dashes) && (line.size() > 1 || count(line.getFirst()) >= DASHES)) {
          line.forEach(word -> rules.add(new Ruling(true, word.box().centerY(), word.box().x0(), word.box().x1(), THIN, Ruling.Kind.LINE)));
          words.addAll(line);
        }
      }
    }
    return new TextRules(rules, words);
  }

  private static boolean dashes(Word word) {
    return word.rotation() == 0 && count(word) >= SHORT_DASHES && word.glyphs().stream().allMatch(glyph -> in(glyph, MARKS) || in(glyph, CROSSINGS));
  }

  private static long count(Word word) {
    return word.glyphs().stream().filter(glyph -> in(glyph, MARKS)).count();
  }

  private static boolean in(Glyph glyph, String marks) {
    return glyph.text().length() == 1 && marks.indexOf(glyph.text().charAt(0)) >= 0;
  }
}
