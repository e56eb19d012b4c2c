package org.hebiao.table;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.hebiao.document.Glyph;
import org.hebiao.document.Word;
import org.hebiao.provenance.Box;

/** Dots that lead the eye from a stub to its values: they are words of their own, belong to the stub, and take no room in its column. */
final class Leaders {
  /** Dots in a row that lead; three are an ellipsis only inside of a text. */
  private static final int DOTS = 4;

  /** Spaced dots of one leader follow each other within this, in em. */
  private static final double SPACED = 1.6;

  private static final String MARKS = ".…·_‥";

  private Leaders() {}

  static boolean leader(Word word) {
    return word.glyphs().size() >= DOTS && word.glyphs().stream().allMatch(Leaders::dot) || ellipses(word);
  }

  private static boolean ellipses(Word word) {
    return word.glyphs().size() >= 2 && word.glyphs().stream().allMatch(glyph -> glyph.text().equals("…"));
  }

  private static boolean dot(Glyph glyph) {
    return glyph.text().length() == 1 && MARKS.indexOf(glyph.text().charAt(0)) >= 0;
  }

  /** The same words with leaders cut off texts and numbers, and spaced dots joined. */
  static List<Word> separated(List<Word> words) {
    List<Word> cut = new ArrayList<>(words.size());
    int dots = 0;
    for (Word word : words) {
      cut(word, cut);
      dots += word.glyphs().size() == 1 && dot(word.glyphs().getFirst()) ? 1 : 0;
    }
    return dots < DOTS ? cut : joined(cut);
  }

  /** Cuts a word where a row of dots begins or ends. */
  private static void cut(Word word, List<Word> result) {
    List<Glyph> glyphs = word.glyphs();
    int start = 0;
    int i = 0;
    while (i < glyphs.size()) {
      int end = i;
      while (end < glyphs.size() && dot(glyphs.get(end))) {
        end++;
      }
      if (end - i >= DOTS && end - i < glyphs.size()) {
        add(word, start, i, result);
        add(word, i, end, result);
        start = end;
      }
      i = Math.max(end, i + 1);
    }
    if (start == 0) {
      result.add(word);
    } else {
      add(word, start, glyphs.size(), result);
    }
  }

  private static void add(Word word, int from, int to, List<Word> result) {
    if (from < to) {
      result.add(of(word, word.glyphs().subList(from, to)));
    }
  }

  private static Word of(Word word, List<Glyph> glyphs) {
    Box box = glyphs.getFirst().box();
    for (Glyph glyph : glyphs) {
      box = box.union(glyph.box());
    }
    return new Word(glyphs, box, word.fontSize(), word.bold(), word.rotation(), word.run());
  }

  private static List<Word> joined(List<Word> words) {
    Map<Word, List<Word>> leaderOf = new IdentityHashMap<>();
    for (List<Word> line : LineBuilder.rows(words.stream().filter(word -> word.rotation() == 0).toList())) {
      List<Word> open = new ArrayList<>();
      for (Word word : line) {
        boolean dots = word.glyphs().stream().allMatch(Leaders::dot);
        boolean near = open.isEmpty() || word.box().x0() - open.getLast().box().x1() <= SPACED * word.fontSize();
        if (!dots || !near) {
          close(open, leaderOf);
          open = new ArrayList<>();
        }
        if (dots) {
          open.add(word);
        }
      }
      close(open, leaderOf);
    }
    List<Word> result = new ArrayList<>(words.size());
    for (Word word : words) {
      List<Word> leader = leaderOf.get(word);
      if (leader == null) {
        result.add(word);
      } else if (leader.getFirst() == word) {
        result.add(of(word, leader.stream().flatMap(part -> part.glyphs().stream()).toList()));
      }
    }
    return result;
  }

  private static void close(List<Word> dots, Map<Word, List<Word>> leaderOf) {
    if (dots.stream().mapToInt(word -> word.glyphs().size()).sum() >= DOTS && dots.size() > 1) {
      dots.forEach(word -> leaderOf.put(word, List.copyOf(dots)));
    }
  }
}
