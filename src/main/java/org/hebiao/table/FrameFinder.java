package org.hebiao.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hebiao.document.Ruling;
import org.hebiao.document.Word;
import org.hebiao.provenance.Box;

/** Finds tables held by horizontal rules alone: rules of one width above each other with columns between them. */
final class FrameFinder {
  /** Ends of the rules of one frame differ at most by this, in points. */
  private static final double SAME_END = 9;

  /** A shorter rule frames nothing: underlined words, the rule over footnotes, in points. */
  private static final double SHORTEST = 60;

  /** A line at least this share of the frame wide is full. */
  private static final double FULL_LINE = 0.6;

  /** Empty room between two rules that parts two tables, in em. */
  private static final double EMPTY = 2.2;

  /** Size of the text when there is none, in points. */
  private static final double DEFAULT_EM = 10;

  private FrameFinder() {}

  /** Boxes between first and last rule of each frame: top down, those that hold others last. */
  static List<Box> frames(List<Ruling> rules, List<Word> words) {
    List<Ruling> waiting = new ArrayList<>(rules.stream().filter(rule -> rule.length() >= SHORTEST).sorted(Comparator.comparingDouble(Ruling::at)).toList());
    List<Box> frames = new ArrayList<>();
    while (!waiting.isEmpty()) {
      Ruling first = waiting.getFirst();
      List<Ruling> same = waiting.stream().filter(rule -> Math.abs(rule.from() - first.from()) <= SAME_END && Math.abs(rule.to() - first.to()) <= SAME_END).toList();
      waiting.removeAll(same);
      runs(same, words, frames);
    }
    frames.sort(Comparator.comparing((Box frame) -> holdsOthers(frame, frames)).thenComparingDouble(Box::y0));
    return frames;
  }

  /** Whether a narrower frame of several rules lies inside: then these are the rules under titles around a table. */
  private static boolean holdsOthers(Box frame, List<Box> frames) {
    return frames.stream()
        .anyMatch(
            other ->
                other.x0() > frame.x0() + SAME_END && other.x1() < frame.x1() - SAME_END && other.y0() > frame.y0() && other.y1() < frame.y1());
  }

  private static void runs(List<Ruling> rules, List<Word> words, List<Box> frames) {
    int start = 0;
    for (int i = 1; i <= rules.size(); i++) {
      if (i == rules.size() || prose(rules.get(i - 1), rules.get(i), words)) {
        if (i - start > 1) {
          Box box = new Box(rules.get(start).from(), rules.get(start).at(), rules.get(start).to(), rules.get(i - 1).at());
          frames.add(box);
        }
        start = i;
      }
    }
  }

  /** Whether a title or nothing stands in much empty room: the space between two tables. */
  private static boolean blank(Box between, List<VisualLine> lines) {
    double em = lines.stream().mapToDouble(VisualLine::em).max().orElse(DEFAULT_EM);
    double text = lines.stream().mapToDouble(line -> line.box().height()).sum();
    return between.height() - text >= EMPTY * em;
  }

  /** Whether what stands between two rules is running text or nothing but a gap: then no frame holds both. */
  private static boolean prose(Ruling upper, Ruling lower, List<Word> words) {
    Box between = new Box(upper.from() - SAME_END, upper.at(), upper.to() + SAME_END, lower.at());
    List<VisualLine> lines = VisualLine.lines(words.stream().filter(word -> between.contains(word.box().centerX(), word.box().centerY())).toList());
    int full = 0;
    int columns = 0;
    for (VisualLine line : lines) {
      full += line.segments().size() == 1 && line.box().width() >= FULL_LINE * between.width() ? 1 : 0;
      columns += line.segments().size() > 1 ? 1 : 0;
    }
    if (columns == 0 && blank(between, lines)) {
      return true;
    }
    return !lines.isEmpty() && (columns == 0 && full > 0 && lines.size() > 1 || full > columns);
  }
}
