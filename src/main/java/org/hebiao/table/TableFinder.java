package org.hebiao.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hebiao.document.Page;
import org.hebiao.document.Ruling;
import org.hebiao.document.Word;
import org.hebiao.provenance.Box;

/** Finds the tables of a page. Thread safe. */
public final class TableFinder {

  /** All tables of the page, top down; every word is in exactly one cell or one line outside. */
  public PageTables find(Page page) {
    return new Search(page).tables();
  }

  /** The search on one page: ruled grids first, then frames of horizontal rules, then open regions; each takes its words away. */
  private static final class Search {
    /** Text of a region may stick out of its rules by this, in points. */
    private static final double STICK_OUT = 6;

    private final Page page;
    private final RuleSet rules;
    private final List<Table> tables = new ArrayList<>();
    private final List<Word> outside = new ArrayList<>();
    private List<Word> free;
    private final List<Ruling> freeRules;

    Search(Page page) {
      this.page = page;
      this.rules = RuleSet.lines(page.rulings());
      this.free = page.words();
      this.freeRules = new ArrayList<>(rules.horizontal());
    }

    PageTables tables() {
      RuledGrid.find(rules).forEach(this::ruled);
      FrameFinder.frames(freeRules, free).forEach(this::framed);
      OpenRegionFinder.find(VisualLine.lines(free)).forEach(this::open);
      tables.sort(Comparator.comparingDouble(table -> table.box().y0()));
      outside.addAll(free);
      return new PageTables(page.number(), tables, LineBuilder.lines(page.number(), outside));
    }

    private void ruled(Lattice lattice) {
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
      RuledTable.Kind kind = Charts.chart(lattice.box(), page.drawings()) ? RuledTable.Kind.CHART : RuledTable.of(cells);
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
      wide = FrameEdges.grown(wide, VisualLine.lines(free));
      Box grown = wide;
      List<Word> inside = free.stream().filter(word -> grown.contains(word.box().centerX(), word.box().centerY())).toList();
      List<VisualLine> lines = VisualLine.lines(inside);
      if (Tabular.framed(lines) && !Charts.chart(wide, page.drawings())) {
        align(wide, lines, inside);
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
      if (Charts.chart(bounds, page.drawings())) {
        return;
      }
      align(bounds, lines, lines.stream().flatMap(line -> line.segments().stream()).flatMap(segment -> segment.words().stream()).toList());
    }

    private void align(Box bounds, List<VisualLine> lines, List<Word> words) {
      List<Ruling> horizontal = rules.horizontal().stream().filter(rule -> within(rule, bounds)).toList();
      List<Ruling> vertical = rules.vertical().stream().filter(rule -> within(rule, bounds)).toList();
      AlignedGrid.cells(bounds, new AlignedGrid.Region(words, horizontal, vertical, List.of()), lines)
          .ifPresent(
              drafts -> {
                tables.add(GridIndex.table(page.number(), drafts));
                List<Word> taken = drafts.stream().flatMap(draft -> draft.words().stream()).toList();
                java.util.Set<Word> owned = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
                owned.addAll(taken);
                free = free.stream().filter(word -> !owned.contains(word)).toList();
              });
    }

    private static boolean within(Ruling rule, Box bounds) {
      return rule.horizontal()
          ? rule.at() > bounds.y0() && rule.at() < bounds.y1() && rule.from() < bounds.x1() && rule.to() > bounds.x0()
          : rule.at() > bounds.x0() && rule.at() < bounds.x1() && rule.from() < bounds.y1() && rule.to() > bounds.y0();
    }
  }
}
