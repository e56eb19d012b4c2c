package org.hebiao.table;

import java.util.List;
import org.hebiao.document.Ruling;
import org.hebiao.document.Word;
import org.hebiao.provenance.Box;

/** Words at one height of a region, cut into segments from left to right. */
record VisualLine(List<Segment> segments, Box box) {
  /** Room between words that may separate columns, in em: blanks of justified text stay below in most lines. */
  static final double COLUMN_GAP = 0.7;

  VisualLine {
    segments = List.copyOf(segments);
  }

  static VisualLine of(List<Word> words, List<Ruling> vertical) {
    return ofSegments(Segment.split(words, COLUMN_GAP, vertical));
  }

  static VisualLine ofSegments(List<Segment> segments) {
    Box box = segments.getFirst().box();
    for (Segment segment : segments) {
      box = box.union(segment.box());
    }
    return new VisualLine(segments, box);
  }

  /** Lines of upright words, top down. */
  static List<VisualLine> lines(List<Word> words) {
    return lines(words, List.of());
  }

  /** Lines of upright words, top down; a vertical rule between two words always separates them. */
  static List<VisualLine> lines(List<Word> words, List<Ruling> vertical) {
    List<Word> upright = words.stream().filter(word -> word.rotation() == 0).toList();
    return LineBuilder.rows(upright).stream().map(line -> of(line, vertical)).toList();
  }

  double em() {
    return segments.stream().mapToDouble(Segment::em).max().orElse(0);
  }

  String text() {
    return String.join(" ", segments.stream().map(Segment::text).toList());
  }

  int letters() {
    return segments.stream().flatMap(segment -> segment.words().stream()).mapToInt(word -> word.glyphs().size()).sum();
  }
}
