package org.hebiao.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Joins the rows of a table on one page with those on the next: drops a repeated head, mends a row that the page break cut. */
final class RowMender {
  /** Left and right edges of the same column on two pages differ by at most this much, in points. */
  private static final double COLUMN_TOLERANCE = 3;

  /** A repeated head has at least this many different texts. */
  private static final int HEAD_TEXTS = 3;

  /** The last line of a cell is full when less than this many character widths are left beside it. */
  private static final double FULL_LINE_SLACK = 2.5;

  /** The rest of a cut row fills at most one of this many cells that its first part fills. */
  private static final int REST_IS_FEWER = 2;

  /** Two rows of this many words each, one line a cell, are two rows: qualitative indicators follow each other. */
  private static final int ROW_OF_WORDS = 3;

  private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");
  private static final Pattern SHORT_VALUE = Pattern.compile("[\\d.,%—–\\-/\\s]{1,16}");
  private static final Pattern DASH = Pattern.compile("[—–\\-/\\s]+");
  private static final Pattern SENTENCE_END = Pattern.compile(".*[。；！？!?;]$");

  private RowMender() {}

  static List<TableRow> append(List<TableRow> before, List<TableRow> after) {
    List<TableRow> rest = after.subList(repeatedHead(before, after), after.size());
    List<TableRow> joined = new ArrayList<>(before);
    if (rest.isEmpty()) {
      return joined;
    }
    Optional<Map<RowCell, RowCell>> pairs = pairs(before.getLast(), rest.getFirst());
    if (pairs.isEmpty() || !isCut(pairs.get())) {
      joined.addAll(rest);
      return joined;
    }
    IdentityHashMap<GridCell, GridCell> mended = new IdentityHashMap<>();
    pairs.get().forEach((upper, lower) -> mend(mended, upper.cell(), lower.cell()));
    joined.replaceAll(row -> replace(row, mended, true));
    rest.stream().skip(1).forEach(row -> joined.add(replace(row, mended, false)));
    return joined;
  }

  private static void mend(Map<GridCell, GridCell> mended, GridCell upper, GridCell lower) {
    List<TextLine> lines = new ArrayList<>(upper.lines());
    lines.addAll(lower.lines());
    GridCell whole = upper.holding(lines, upper.rowSpan() + lower.rowSpan() - 1);
    mended.put(upper, whole);
    mended.put(lower, whole);
  }

  private static TableRow replace(TableRow row, IdentityHashMap<GridCell, GridCell> mended, boolean keepStart) {
    List<RowCell> cells = new ArrayList<>();
    for (RowCell cell : row.cells()) {
      GridCell whole = mended.get(cell.cell());
      cells.add(whole == null ? cell : RowCell.of(whole, cell.page(), keepStart && cell.starts()));
    }
    return new TableRow(row.page(), cells);
  }

  /** Number of leading rows of {@code after} that repeat head rows of {@code before}. */
  private static int repeatedHead(List<TableRow> before, List<TableRow> after) {
    Set<List<String>> heads = new HashSet<>();
    for (TableRow row : before) {
      List<String> texts = texts(row);
      if (isHead(texts)) {
        heads.add(texts);
      }
    }
    int count = 0;
    while (count < after.size() && heads.contains(texts(after.get(count)))) {
      count++;
    }
    return count;
  }

  private static boolean isHead(List<String> texts) {
    return new HashSet<>(texts).size() >= HEAD_TEXTS && texts.stream().noneMatch(text -> DIGIT.matcher(text).find());
  }

  private static List<String> texts(TableRow row) {
    List<String> texts = new ArrayList<>();
    for (RowCell cell : row.cells()) {
      String text = cell.text().replaceAll("\\s", "");
      if (cell.starts() && !text.isEmpty()) {
        texts.add(text);
      }
    }
    return texts;
  }

  /** The cells of two rows column by column; empty when the rows have other columns. */
  private static Optional<Map<RowCell, RowCell>> pairs(TableRow upper, TableRow lower) {
    if (upper.cells().size() != lower.cells().size()) {
      return Optional.empty();
    }
    Map<RowCell, RowCell> pairs = new HashMap<>();
    for (int i = 0; i < upper.cells().size(); i++) {
      RowCell above = upper.cells().get(i);
      RowCell below = lower.cells().get(i);
      if (Math.abs(above.cell().box().x0() - below.cell().box().x0()) > COLUMN_TOLERANCE
          || Math.abs(above.cell().box().x1() - below.cell().box().x1()) > COLUMN_TOLERANCE) {
        return Optional.empty();
      }
      pairs.put(above, below);
    }
    return Optional.of(pairs);
  }

  /**
   * Whether the two rows are one row cut in two. A new row repeats the short values of its columns (weight, score); the rest of a cut row does not,
   * unless the break runs through a wrapped number, and then little else is left for the second page. Without short values on either side the flow
   * of the text decides.
   */
  private static boolean isCut(Map<RowCell, RowCell> pairs) {
    Cut cut = new Cut();
    pairs.forEach((above, below) -> cut.look(above.cell(), below.cell()));
    if (cut.filledBelow == 0) {
      return false;
    }
    if (cut.isShared()) {
      return true;
    }
    if (cut.shortInBoth > 0) {
      return cut.shortInOne > 0 && !cut.dashes && !cut.textBelow && cut.filledBelow * REST_IS_FEWER <= cut.filledAbove;
    }
    return cut.shortInOne > 0 || cut.flows && !(cut.textInBoth >= ROW_OF_WORDS && cut.singleLines);
  }

  /** What the cells of the two rows say, column by column. */
  private static final class Cut {
    private int shortInBoth;
    private int shortInOne;
    private int filledAbove;
    private int filledBelow;
    private int filledInBoth;
    private int textInBoth;
    private boolean singleLines = true;
    private boolean dashes;
    private boolean textBelow;
    private boolean flows = true;

    /** Each column has its text on one side of the break only: the cells of one row went to either page as they fitted. */
    boolean isShared() {
      return filledAbove > 0 && filledBelow > 0 && filledInBoth == 0;
    }

    void look(GridCell upper, GridCell lower) {
      String above = upper.text();
      String below = lower.text();
      filledAbove += above.isEmpty() ? 0 : 1;
      filledBelow += below.isEmpty() ? 0 : 1;
      filledInBoth += above.isEmpty() || below.isEmpty() ? 0 : 1;
      if (isShort(above) && isShort(below)) {
        shortInBoth++;
        dashes |= DASH.matcher(below).matches();
      } else if (isShort(above) && below.isEmpty() || above.isEmpty() && isShort(below)) {
        shortInOne++;
      } else if (!below.isEmpty()) {
        textBelow = true;
        flows &= flowsOn(upper);
        textInBoth += above.isEmpty() ? 0 : 1;
        singleLines &= upper.lines().size() <= 1;
      }
    }
  }

  private static boolean isShort(String text) {
    return SHORT_VALUE.matcher(text).matches();
  }

  /** Whether the last line of a cell fills its width without ending a sentence. */
  private static boolean flowsOn(GridCell cell) {
    if (cell.lines().isEmpty()) {
      return false;
    }
    TextLine last = cell.lines().getLast();
    return cell.box().width() - last.box().width() < FULL_LINE_SLACK * last.fontSize() && !SENTENCE_END.matcher(last.text().strip()).matches();
  }
}
