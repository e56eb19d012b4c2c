package org.hebiao.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hebiao.document.Word;
import org.hebiao.provenance.Box;

/** Sets words that stand beside each other into lines, in reading order. */
final class LineBuilder {
  /** Words share a line when they share this part of the lower one's height. */
  private static final double SAME_LINE = 0.5;

  /** A wider gap between words is a blank, in em. */
  private static final double BLANK = 0.15;

  /** Beside an ideograph a blank is wider, in em: justified lines are let out a little, and programs set Latin letters and digits off by a quarter. */
  private static final double IDEOGRAPH_BLANK = 0.4;

  /** A word narrower than this lies behind the edge of its clip, in points. */
  private static final double HIDDEN = 0.01;

  /** A blank, in em. */
  private static final double BLANK_WIDTH = 0.25;

  private static final int IDEOGRAPHS_FROM = 0x2E80;

  private LineBuilder() {}

  static List<TextLine> lines(int page, List<Word> words) {
    List<TextLine> lines = new ArrayList<>();
    for (int rotation = 0; rotation < 360; rotation += 90) {
      int turn = rotation;
      List<Word> turned = words.stream().filter(word -> word.rotation() == turn).toList();
      for (List<Word> line : rows(turned)) {
        lines.add(line(page, line));
      }
    }
    return lines;
  }

  /** Words by line, lines downwards, words of a line forwards. All words must have one rotation. */
  static List<List<Word>> rows(List<Word> words) {
    List<Word> sorted = words.stream().sorted(Comparator.comparingDouble(LineBuilder::middle)).toList();
    List<List<Word>> rows = new ArrayList<>();
    double top = 0;
    double bottom = 0;
    for (Word word : sorted) {
      double shared = Math.min(bottom, Flow.bottom(word)) - Math.max(top, Flow.top(word));
      if (rows.isEmpty() || shared < SAME_LINE * Math.min(bottom - top, Flow.bottom(word) - Flow.top(word))) {
        rows.add(new ArrayList<>());
        top = Flow.top(word);
        bottom = Flow.bottom(word);
      } else if (Flow.bottom(word) - Flow.top(word) > bottom - top) {
        top = Flow.top(word);
        bottom = Flow.bottom(word);
      }
      rows.getLast().add(word);
    }
    rows.forEach(row -> row.sort(Comparator.comparingDouble(Flow::start)));
    return rows;
  }

  private static double middle(Word word) {
    return (Flow.top(word) + Flow.bottom(word)) / 2;
  }

  static TextLine line(int page, List<Word> words) {
    StringBuilder text = new StringBuilder();
    Box box = words.getFirst().box();
    Word last = words.getFirst();
    double size = 0;
    for (Word word : words) {
      String next = word.text();
      if (!text.isEmpty() && blank(text.charAt(text.length() - 1), next.charAt(0), gap(last, word), word.fontSize())) {
        text.append(' ');
      }
      text.append(next);
      box = box.union(word.box());
      last = word;
      size = Math.max(size, word.fontSize());
    }
    return new TextLine(page, text.toString(), box, size);
  }

  /** Room between two words of a line; behind the edge of a clip words have no width left, and the blank between them is taken for granted. */
  private static double gap(Word last, Word word) {
    boolean clipped = last.run() == word.run() && Flow.end(word) - Flow.start(word) < HIDDEN;
    return clipped ? word.fontSize() * BLANK_WIDTH : Flow.start(word) - Flow.end(last);
  }

  private static boolean blank(char before, char after, double gap, double em) {
    boolean ideographs = before >= IDEOGRAPHS_FROM || after >= IDEOGRAPHS_FROM;
    return gap > (ideographs ? IDEOGRAPH_BLANK : BLANK) * em;
  }
}
