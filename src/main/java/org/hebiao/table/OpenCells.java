package org.hebiao.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hebiao.document.Ruling;
import org.hebiao.document.Word;
import org.hebiao.provenance.Box;

/**
 * Decides for each cell of a lattice whether its lines are trusted. A cell is open when its text stands in columns that go on through the
 * cells above and below, or when its lines are rows that go on through the cells beside it; open cells are cut by alignment, all others
 * stay as ruled. Paragraphs and wrapped labels are never cut.
 */
final class OpenCells {
  /** Lines that make an open body; two lines beside each other are as often two wrapped texts. */
  private static final int BODY_LINES = 3;

  /** Share of the lines of a row of cells that each of its cells must have for them to be rows. */
  private static final double FILLED = 0.6;

  /** With this many lines a column may be sparse. */
  private static final int LONG_BODY = 6;

  /** Cells whose edges differ by less than this stand above or beside each other, in points. */
  private static final double SAME = 1;

  private final Lattice lattice;
  private final List<CellDraft> drafts;
  private final RuleSet rules;

  private OpenCells(Lattice lattice, List<CellDraft> drafts, RuleSet rules) {
    this.lattice = lattice;
    this.drafts = drafts;
    this.rules = rules;
  }

  /** The cells after cutting. */
  static List<CellDraft> cut(Lattice lattice, List<CellDraft> drafts, RuleSet rules) {
    return new OpenCells(lattice, drafts, rules).cut();
  }

  private List<CellDraft> cut() {
    List<CellDraft> open = new ArrayList<>();
    for (List<CellDraft> stack : groups(true)) {
      if (columns(stack)) {
        open.addAll(stack);
      }
    }
    for (List<CellDraft> band : groups(false)) {
      if (rows(band)) {
        open.addAll(band);
      }
    }
    if (open.isEmpty()) {
      return drafts;
    }
    Box area = widened(open);
    List<CellDraft> result = new ArrayList<>();
    List<Word> words = new ArrayList<>();
    for (CellDraft draft : drafts) {
      if (draft.box().overlapY(area) > SAME) {
        words.addAll(draft.words());
      } else {
        result.add(draft);
      }
    }
    List<Ruling> horizontal = rules.horizontal().stream().filter(rule -> rule.at() > area.y0() + SAME && rule.at() < area.y1() - SAME && touches(rule, area)).toList();
    List<Ruling> vertical = rules.vertical().stream().filter(rule -> rule.at() > area.x0() + SAME && rule.at() < area.x1() - SAME && touches(rule, area)).toList();
    List<VisualLine> lines = VisualLine.lines(words, vertical);
    Optional<List<CellDraft>> aligned = AlignedGrid.cells(area, new AlignedGrid.Region(words, horizontal, vertical, lattice.xs()), lines);
    if (aligned.isEmpty()) {
      return drafts;
    }
    result.addAll(aligned.get());
    return result;
  }

  private static boolean touches(Ruling rule, Box area) {
    double from = rule.horizontal() ? area.x0() : area.y0();
    double to = rule.horizontal() ? area.x1() : area.y1();
    return rule.from() < to - SAME && rule.to() > from + SAME;
  }

  /** The full width of the lattice at the height of the open cells; a cell that reaches in comes along whole. */
  private Box widened(List<CellDraft> open) {
    double top = open.stream().mapToDouble(draft -> draft.box().y0()).min().orElseThrow();
    double bottom = open.stream().mapToDouble(draft -> draft.box().y1()).max().orElseThrow();
    boolean grown = true;
    while (grown) {
      grown = false;
      for (CellDraft draft : drafts) {
        Box box = draft.box();
        boolean reaches = Math.min(bottom, box.y1()) - Math.max(top, box.y0()) > SAME;
        if (reaches && (box.y0() < top - SAME || box.y1() > bottom + SAME)) {
          top = Math.min(top, box.y0());
          bottom = Math.max(bottom, box.y1());
          grown = true;
        }
      }
    }
    return new Box(lattice.box().x0(), top, lattice.box().x1(), bottom);
  }

  /** Cells of one width above each other, or of one height beside each other. */
  private List<List<CellDraft>> groups(boolean stacks) {
    Map<String, List<CellDraft>> groups = new LinkedHashMap<>();
    for (CellDraft draft : drafts) {
      Box box = draft.box();
      long from = Math.round((stacks ? box.x0() : box.y0()) / SAME);
      long to = Math.round((stacks ? box.x1() : box.y1()) / SAME);
      groups.computeIfAbsent(from + ":" + to, key -> new ArrayList<>()).add(draft);
    }
    return List.copyOf(groups.values());
  }

  /** Whether the lines of cells above each other show columns. */
  private static boolean columns(List<CellDraft> stack) {
    List<VisualLine> lines = new ArrayList<>();
    stack.forEach(draft -> lines.addAll(VisualLine.lines(draft.words())));
    return lines.stream().filter(line -> line.segments().size() > 1).count() >= BODY_LINES && Tabular.open(lines);
  }

  /** Whether the lines of cells beside each other are rows. */
  private static boolean rows(List<CellDraft> band) {
    List<CellDraft> filled = band.stream().filter(draft -> !draft.words().isEmpty()).toList();
    if (filled.size() < 2) {
      return false;
    }
    int lines = VisualLine.lines(filled.stream().flatMap(draft -> draft.words().stream()).toList()).size();
    if (lines < BODY_LINES) {
      return false;
    }
    int full = 0;
    int values = 0;
    for (CellDraft draft : filled) {
      List<VisualLine> own = VisualLine.lines(draft.words());
      boolean long0 = own.size() >= FILLED * lines;
      full += long0 ? 1 : 0;
      boolean numbers = own.stream().allMatch(line -> CellKind.value(line.text()));
      values += long0 && numbers && draft != filled.getFirst() ? 1 : 0;
    }
    return values > 0 && full >= 2 && (full == filled.size() || lines >= LONG_BODY);
  }
}
