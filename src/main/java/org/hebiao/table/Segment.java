package org.hebiao.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hebiao.document.Ruling;
import org.hebiao.document.Word;
import org.hebiao.provenance.Box;

/** Words of one visual line that stand close together; between segments there is room enough for a column to end. */
record Segment(List<Word> words, Box box, double em) {
  Segment {
    words = List.copyOf(words);
  }

  static Segment of(List<Word> words) {
    Box box = words.getFirst().box();
    double em = 0;
    for (Word word : words) {
      box = box.union(word.box());
      em = Math.max(em, word.fontSize());
    }
    return new Segment(words, box, em);
  }

  /** Cuts a line wherever the gap between two words is at least this wide, in em, or a vertical rule stands in it. */
  static List<Segment> split(List<Word> line, double gap, List<Ruling> vertical) {
    List<Segment> segments = new ArrayList<>();
    List<Word> open = new ArrayList<>();
    double end = 0;
    for (Word word : line) {
      if (!open.isEmpty() && (word.box().x0() - end >= gap * word.fontSize() || ruled(open.getLast(), word, vertical))) {
        segments.add(of(open));
        open.clear();
      }
      end = open.isEmpty() ? word.box().x1() : Math.max(end, word.box().x1());
      open.add(word);
    }
    segments.add(of(open));
    return segments;
  }

  private static boolean ruled(Word left, Word right, List<Ruling> vertical) {
    double y = right.box().centerY();
    for (Ruling rule : vertical) {
      if (rule.from() <= y && rule.to() >= y && left.box().centerX() < rule.at() && right.box().centerX() > rule.at()) {
        return true;
      }
    }
    return false;
  }

  String text() {
    return LineBuilder.line(1, words).text();
  }

  double x0() {
    return box.x0();
  }

  double x1() {
    return box.x1();
  }

  boolean overlapsX(double from, double to) {
    return box.x0() < to && box.x1() > from;
  }

  static Comparator<Segment> leftFirst() {
    return Comparator.comparingDouble(Segment::x0);
  }
}
