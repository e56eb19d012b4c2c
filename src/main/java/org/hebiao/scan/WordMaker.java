package org.hebiao.scan;

import java.util.ArrayList;
import java.util.List;
import org.hebiao.document.Glyph;
import org.hebiao.document.Word;
import org.hebiao.provenance.Box;

/**
 * Sets the characters of a line that was read on the straightened page.
 *
 * @param pointsX size of a pixel
 * @param pointsY size of a pixel
 * @param ordinary middle height of the print in pixels
 */
record WordMaker(double pointsX, double pointsY, double ordinary) {
  /** Half the advance of an ideograph and of other characters, in em. */
  private static final double HALF_IDEOGRAPH = 0.5;

  private static final double HALF_OTHER = 0.3;

  /** A wider gap between characters ends a word, in em. */
  private static final double GAP = 0.5;

  /** The same where the network saw a blank, in em. */
  private static final double BLANK_GAP = 0.3;

  private static final int IDEOGRAPHS_FROM = 0x2E80;

  List<Word> words(PrintedLine line, Recognition read, int run) {
    double em = Math.clamp(line.ink().height(), 0.8 * ordinary, 3 * ordinary);
    List<Word> words = new ArrayList<>();
    List<Glyph> open = new ArrayList<>();
    List<Recognition.Character> characters = read.characters();
    double end = 0;
    boolean blank = false;
    for (int i = 0; i < characters.size(); i++) {
      if (characters.get(i).isBlank()) {
        blank = true;
        continue;
      }
      Box box = box(line, characters, i, em);
      if (!open.isEmpty() && box.x0() - end > (blank ? BLANK_GAP : GAP) * em * pointsX) {
        close(open, em, run, words);
      }
      blank = false;
      open.add(new Glyph(characters.get(i).text(), box, characters.get(i).confidence()));
      end = box.x1();
    }
    close(open, em, run, words);
    return words;
  }

  private Box box(PrintedLine line, List<Recognition.Character> characters, int i, double em) {
    double middle = x(line, characters.get(i));
    double half = (characters.get(i).text().charAt(0) >= IDEOGRAPHS_FROM ? HALF_IDEOGRAPH : HALF_OTHER) * em;
    double left = middle - half;
    double right = middle + half;
    if (i > 0) {
      left = Math.max(left, (x(line, characters.get(i - 1)) + middle) / 2);
    }
    if (i + 1 < characters.size()) {
      right = Math.min(right, (x(line, characters.get(i + 1)) + middle) / 2);
    }
    left = Math.clamp(left, line.ink().x0(), line.ink().x1());
    right = Math.clamp(right, left, Math.max(left, line.ink().x1()));
    return new Box(left * pointsX, line.ink().y0() * pointsY, right * pointsX, line.ink().y1() * pointsY);
  }

  private static double x(PrintedLine line, Recognition.Character character) {
    return line.crop().x0() + character.at() * line.crop().width();
  }

  private void close(List<Glyph> open, double em, int run, List<Word> words) {
    if (open.isEmpty()) {
      return;
    }
    Box box = open.getFirst().box();
    for (Glyph glyph : open) {
      box = box.union(glyph.box());
    }
    words.add(new Word(open, box, em * pointsY, false, 0, run));
    open.clear();
  }
}
