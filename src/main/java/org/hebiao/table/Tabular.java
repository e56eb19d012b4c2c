package org.hebiao.table;

import java.util.List;

/** Tells tables from prose set in columns, lists and contents pages, by what stands in the columns. */
final class Tabular {
  /** Lines with several columns that make a table when values stand in them. */
  private static final int VALUE_LINES = 2;

  /** Lines with several columns that make a table of texts. */
  private static final int TEXT_LINES = 3;

  /** Share of the texts outside of the stub that are values in a table of values. */
  private static final double VALUES = 0.4;

  /** Share of lines that hold several columns in a table. */
  private static final double SEVERAL = 0.45;

  /** Characters of a cell's line above which columns are prose. */
  private static final double PROSE_LETTERS = 28;

  /** Share of first texts that are list marks in a list. */
  private static final double MARKS = 0.6;

  /** A list with more columns has fewer values than this share. */
  private static final double LIST_VALUES = 0.2;

  private Tabular() {}

  /** Whether the lines between rules are a table. */
  static boolean framed(List<VisualLine> lines) {
    Facts facts = Facts.of(lines);
    return facts.columns.count() >= 2
        && facts.several >= VALUE_LINES
        && !facts.list()
        && !facts.contents
        && (facts.values >= VALUES * facts.texts && facts.values > 0 || facts.several >= SEVERAL * lines.size() && facts.letters() <= PROSE_LETTERS);
  }

  /** Whether lines without rules around them are a table: the evidence must be stronger. */
  static boolean open(List<VisualLine> lines) {
    Facts facts = Facts.of(lines);
    if (facts.columns.count() < 2 || facts.list() || facts.contents || facts.several < SEVERAL * lines.size()) {
      return false;
    }
    boolean values = facts.values >= VALUES * facts.texts && facts.values > 0;
    if (values) {
      return facts.several >= (facts.columns.count() > 2 ? VALUE_LINES : TEXT_LINES);
    }
    return facts.several >= TEXT_LINES && facts.columns.count() > 2 && facts.letters() <= PROSE_LETTERS / 2;
  }

  /** What was counted in the lines. */
  private static final class Facts {
    private final Columns columns;
    private int several;
    private int texts;
    private int values;
    private int characters;
    private int pieces;
    private int marks;
    private boolean contents;

    private Facts(Columns columns) {
      this.columns = columns;
    }

    static Facts of(List<VisualLine> lines) {
      Facts facts = new Facts(Columns.of(lines));
      for (VisualLine line : lines) {
        facts.count(line);
      }
      facts.contents = Contents.page(facts.columns, lines);
      return facts;
    }

    private void count(VisualLine line) {
      int first = columns.first(line.segments().getFirst());
      int last = columns.last(line.segments().getLast());
      if (line.segments().size() > 1 && first != last) {
        several++;
        marks += CellKind.listMark(line.segments().getFirst().text()) ? 1 : 0;
      }
      for (Segment segment : line.segments()) {
        pieces++;
        characters += segment.words().stream().mapToInt(word -> word.glyphs().size()).sum();
        if (columns.first(segment) > 0) {
          texts++;
          values += CellKind.value(segment.text()) ? 1 : 0;
        }
      }
    }

    private boolean list() {
      return marks >= MARKS * several && (columns.count() == 2 || values < LIST_VALUES * texts);
    }

    private double letters() {
      return (double) characters / Math.max(1, pieces);
    }
  }
}
