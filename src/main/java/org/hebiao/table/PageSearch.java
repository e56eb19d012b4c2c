package org.hebiao.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hebiao.document.Page;
import org.hebiao.document.Ruling;
import org.hebiao.document.Word;
import org.hebiao.provenance.Box;

/** The search on one upright page: ruled grids first, then frames of horizontal rules, then open regions; each takes its words away. */
final class PageSearch {
  /** Text of a region may stick out of its rules by this, in points. */
  private static final double STICK_OUT = 6;

  private final Page page;
  private final RuleSet rules;
  private final Charts charts;
  private final List<Table> tables = new ArrayList<>();
  private final List<Word> outside = new ArrayList<>();
  private final List<Ruling> freeRules;
  private List<Word> free;

  PageSearch(Page page) {
    this.page = page;
    TextRules typed = TextRules.of(page.words());
    List<Ruling> drawn = new ArrayList<>(page.rulings());
    drawn.addAll(typed.rules());
    this.rules = RuleSet.lines(drawn);
    this.charts = new Charts(page);
    this.freeRules = new ArrayList<>(rules.horizontal());
    this.free = Leaders.separated(page.words());
    outside.addAll(typed.words());
    takeAway(typed.words());
  }

  PageTables tables() {
    RuledGrid.find(rules).forEach(this::ruled);
    FrameFinder.frames(freeRules, free).forEach(this::framed);
    for (List<Word> column : Gutter.columns(free)) {
      OpenRegionFinder.find(VisualLine.lines(column), freeRules).forEach(this::open);
    }
    tables.sort(Comparator.comparingDouble((Table table) -> table.box().y0()).thenComparingDouble(table -> table.box().x0()));
    outside.addAll(free);
    return new PageTables(page.number(), tables, LineBuilder.lines(page.number(), outside));
  }

  private void ruled(Lattice lattice) {
    charts.frame(lattice.box());
    if (lattice.cells().size() < 2) {
      return;
    }
    WordOwners owners = new WordOwners(lattice.cells(), free);
    if (owners.rest().size() == free.size()) {
      return;
    }
    List<CellDraft> drafts = new ArrayList<>();
    for (int i = 0; i < lattice.cells().size(); i++) {
      drafts.add(new CellDraft(lattice.cells().get(i), owners.of(i)));
    }
    List<CellDraft> cells = OpenCells.cut(lattice, drafts, rules);
    RuledTable.Kind kind = charts.inside(lattice.box()) ? RuledTable.Kind.CHART : RuledTable.of(cells);
    if (kind == RuledTable.Kind.FRAME) {
      return;
    }
    free = owners.rest();
    freeRules.removeIf(rule -> lattice.box().contains((rule.from() + rule.to()) / 2, rule.at()));
    if (kind == RuledTable.Kind.TABLE) {
      tables.add(GridIndex.table(page.number(), cells));
    } else {
      drafts.forEach(draft -> outside.addAll(draft.words()));
    }
  }

  private void framed(Box frame) {
    Box wide = new Box(frame.x0() - STICK_OUT, frame.y0(), frame.x1() + STICK_OUT, frame.y1());
    Box grown = FrameEdges.grown(wide, VisualLine.lines(free));
    List<Word> inside = free.stream().filter(word -> grown.contains(word.box().centerX(), word.box().centerY())).toList();
    List<VisualLine> lines = VisualLine.lines(inside);
    if (Tabular.framed(lines) && !charts.inside(grown) && !charts.beside(grown)) {
      align(grown, lines, inside, RuledTable.FILLED);
    }
  }

  private void open(List<VisualLine> lines) {
    if (!Tabular.open(lines)) {
      return;
    }
    Box bounds = lines.getFirst().box();
    for (VisualLine line : lines) {
      bounds = bounds.union(line.box());
    }
    if (!charts.inside(bounds) && !charts.beside(bounds)) {
      List<Word> words = lines.stream().flatMap(line -> line.segments().stream()).flatMap(segment -> segment.words().stream()).toList();
      align(bounds, lines, words, RuledTable.FILLED_OPEN);
    }
  }

  private void align(Box bounds, List<VisualLine> lines, List<Word> words, double filled) {
    List<Ruling> horizontal = rules.horizontal().stream().filter(rule -> within(rule, bounds)).toList();
    List<Ruling> vertical = rules.vertical().stream().filter(rule -> within(rule, bounds)).toList();
    Optional<List<CellDraft>> cells = AlignedGrid.cells(bounds, new AlignedGrid.Region(words, horizontal, vertical, List.of()), lines);
    if (cells.isPresent() && RuledTable.of(cells.get(), filled) == RuledTable.Kind.TABLE) {
      Table table = GridIndex.table(page.number(), cells.get());
      if (table.rows() > 1) {
        tables.add(table);
        takeAway(cells.get().stream().flatMap(draft -> draft.words().stream()).toList());
      }
    }
  }

  private void takeAway(List<Word> words) {
    if (!words.isEmpty()) {
      Set<Word> taken = Collections.newSetFromMap(new IdentityHashMap<>());
      taken.addAll(words);
      free = free.stream().filter(word -> !taken.contains(word)).toList();
    }
  }

  private static boolean within(Ruling rule, Box bounds) {
    return rule.horizontal()
        ? rule.at() > bounds.y0() && rule.at() < bounds.y1() && rule.from() < bounds.x1() && rule.to() > bounds.x0()
        : rule.at() > bounds.x0() && rule.at() < bounds.x1() && rule.from() < bounds.y1() && rule.to() > bounds.y0();
  }
}
