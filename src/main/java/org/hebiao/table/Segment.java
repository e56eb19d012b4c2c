package org.hebiao.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.hebiao.document.Ruling;
import org.hebiao.document.Word;
import org.hebiao.provenance.Box;

/** Words of one visual line that stand close together; between segments there is room enough for a column to end. */
record Segment(List<Word> words, Box box, double em) {
  private static final Set<String> CURRENCIES = Set.of("$", "€", "£", "¥", "￥", "US$", "-$", "($");

  /** An amount stands this near to its currency sign, in em: financial tables align the signs. */
  private static final double CURRENCY_REACH = 6;

  /** A percent sign or closing bracket stands this near to its number, in em. */
  private static final double SIGN_REACH = 1.2;

  Segment {
    words = List.copyOf(words);
  }

  /** Leaders belong to a segment without making it wider. */
  static Segment of(List<Word> words) {
    Box box = words.getFirst().box();
    double em = 0;
    for (Word word : words) {
      box = Leaders.leader(word) ? box : box.union(word.box());
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
      if (!open.isEmpty() && Leaders.leader(word)) {
        open.add(word);
        end = -Double.MAX_VALUE / 2;
        continue;
      }
      boolean apart = word.box().x0() - end >= gap * word.fontSize() && !joined(open, word, end);
      if (!open.isEmpty() && (apart || ruled(open.getLast(), word, vertical))) {
        segments.add(of(open));
        open.clear();
      }
      end = open.isEmpty() ? word.box().x1() : Math.max(end, word.box().x1());
      open.add(word);
    }
    segments.add(of(open));
    return segments;
  }

  /** A currency sign before its amount and a percent sign behind it belong to it over the gap that aligns them. */
  private static boolean joined(List<Word> open, Word word, double end) {
    if (open.isEmpty()) {
      return false;
    }
    boolean currency = open.size() == 1 && CURRENCIES.contains(open.getFirst().text());
    boolean sign = word.text().equals("%") || word.text().equals(")");
    double reach = currency ? CURRENCY_REACH : SIGN_REACH;
    return (currency || sign) && word.box().x0() - end <= reach * word.fontSize();
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
