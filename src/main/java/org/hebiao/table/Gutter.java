package org.hebiao.table;

import java.util.ArrayList;
import java.util.List;
import org.hebiao.document.Word;

/** Parts a page set in two columns of text, so that a table in one of them is not read across the other. */
final class Gutter {
  /** The gutter lies between these shares of the text's width. */
  private static final double LEFTMOST = 0.3;

  private static final double RIGHTMOST = 0.7;

  /** Where a gutter is looked for, in points. */
  private static final double STEP = 3;

  /** Lines of running text that each side must show; fewer may be a table of texts. */
  private static final int PROSE_LINES = 6;

  /** Characters of a line of running text. */
  private static final int PROSE_LETTERS = 24;

  /** Lines across the gutter, headings and wide tables, for each line that respects it. */
  private static final double ACROSS = 0.5;

  private Gutter() {}

  /** Words of the left column, the right column and across; all words in one list when there is no gutter. */
  static List<List<Word>> columns(List<Word> words) {
    List<VisualLine> lines = VisualLine.lines(words);
    if (lines.size() < 2 * PROSE_LINES) {
      return List.of(words);
    }
    double from = lines.stream().mapToDouble(line -> line.box().x0()).min().orElse(0);
    double to = lines.stream().mapToDouble(line -> line.box().x1()).max().orElse(0);
    double best = 0;
    int fewest = Integer.MAX_VALUE;
    for (double x = from + LEFTMOST * (to - from); x < from + RIGHTMOST * (to - from); x += STEP) {
      int across = across(lines, x);
      if (across < fewest && prose(lines, x, across)) {
        fewest = across;
        best = x;
      }
    }
    return fewest == Integer.MAX_VALUE ? List.of(words) : parted(lines, best);
  }

  private static int across(List<VisualLine> lines, double x) {
    int across = 0;
    for (VisualLine line : lines) {
      across += line.segments().stream().anyMatch(segment -> segment.overlapsX(x - 1, x + 1)) ? 1 : 0;
    }
    return across;
  }

  /** Whether running text stands on both sides. */
  private static boolean prose(List<VisualLine> lines, double x, int across) {
    int left = 0;
    int right = 0;
    int respecting = 0;
    for (VisualLine line : lines) {
      List<Segment> before = line.segments().stream().filter(segment -> segment.x1() <= x).toList();
      List<Segment> behind = line.segments().stream().filter(segment -> segment.x0() >= x).toList();
      left += before.size() == 1 && letters(before.getFirst()) >= PROSE_LETTERS ? 1 : 0;
      right += behind.size() == 1 && letters(behind.getFirst()) >= PROSE_LETTERS ? 1 : 0;
      respecting += before.size() + behind.size() == line.segments().size() ? 1 : 0;
    }
    return left >= PROSE_LINES && right >= PROSE_LINES && across <= ACROSS * respecting;
  }

  private static int letters(Segment segment) {
    return segment.words().stream().mapToInt(word -> word.glyphs().size()).sum();
  }

  /** Only stretches of lines that respect the gutter and begin and end with running text beside it are set in two columns. */
  private static List<List<Word>> parted(List<VisualLine> lines, double x) {
    List<Word> left = new ArrayList<>();
    List<Word> right = new ArrayList<>();
    List<Word> across = new ArrayList<>();
    List<VisualLine> stretch = new ArrayList<>();
    for (VisualLine line : lines) {
      if (line.segments().stream().anyMatch(segment -> segment.overlapsX(x - 1, x + 1))) {
        settle(stretch, x, left, right, across);
        stretch.clear();
        words(line, across);
      } else {
        stretch.add(line);
      }
    }
    settle(stretch, x, left, right, across);
    return List.of(left, right, across);
  }

  private static void settle(List<VisualLine> stretch, double x, List<Word> left, List<Word> right, List<Word> across) {
    int first = 0;
    while (first < stretch.size() && bothSides(stretch.get(first), x) && !running(stretch.get(first), x)) {
      words(stretch.get(first++), across);
    }
    int last = stretch.size();
    while (last > first && bothSides(stretch.get(last - 1), x) && !running(stretch.get(last - 1), x)) {
      words(stretch.get(--last), across);
    }
    for (VisualLine line : stretch.subList(first, last)) {
      for (Segment segment : line.segments()) {
        (segment.x1() <= x ? left : right).addAll(segment.words());
      }
    }
  }

  private static void words(VisualLine line, List<Word> to) {
    line.segments().forEach(segment -> to.addAll(segment.words()));
  }

  private static boolean bothSides(VisualLine line, double x) {
    return line.box().x0() < x && line.box().x1() > x;
  }

  /** Whether running text stands on one side of the gutter. */
  private static boolean running(VisualLine line, double x) {
    List<Segment> before = line.segments().stream().filter(segment -> segment.x1() <= x).toList();
    List<Segment> behind = line.segments().stream().filter(segment -> segment.x0() >= x).toList();
    return before.size() == 1 && letters(before.getFirst()) >= PROSE_LETTERS || behind.size() == 1 && letters(behind.getFirst()) >= PROSE_LETTERS;
  }
}
