package org.hebiao.table;

import java.util.ArrayList;
import java.util.List;
import org.hebiao.document.Ruling;
import org.hebiao.document.Word;

/**
 * Rules typed as text: lines of nothing but dashes, as in reports from line printers.
 *
 * @param rules one for each row of dashes
 * @param words that drew them
 */
record TextRules(List<Ruling> rules, List<Word> words) {
  /** Dashes that make a rule; fewer stand for a missing value. */
  private static final int DASHES = 5;

  private static final String MARKS = "-–—_=─━═";

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
        if (line.stream().allMatch(TextRules::dashes)) {
          line.forEach(word -> rules.add(new Ruling(true, word.box().centerY(), word.box().x0(), word.box().x1(), THIN, Ruling.Kind.LINE)));
          words.addAll(line);
        }
      }
    }
    return new TextRules(rules, words);
  }

  private static boolean dashes(Word word) {
    return word.rotation() == 0
        && word.glyphs().size() >= DASHES
        && word.glyphs().stream().allMatch(glyph -> glyph.text().length() == 1 && MARKS.indexOf(glyph.text().charAt(0)) >= 0);
  }
}
