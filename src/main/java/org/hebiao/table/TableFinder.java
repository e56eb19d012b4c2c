package org.hebiao.table;

import java.util.ArrayList;
import java.util.List;
import org.hebiao.document.Page;
import org.hebiao.document.Word;

/** Finds the tables of a page. Thread safe. */
public final class TableFinder {

  /** All tables of the page, top down; every word is in exactly one cell or one line outside. */
  public PageTables find(Page page) {
    RuleSet rules = RuleSet.of(page.rulings());
    List<Table> tables = new ArrayList<>();
    List<Word> free = page.words();
    for (Lattice lattice : RuledGrid.find(rules)) {
      if (lattice.cells().size() < 2) {
        continue;
      }
      WordOwners owners = new WordOwners(lattice.cells(), free);
      if (owners.rest().size() == free.size()) {
        continue;
      }
      List<CellDraft> drafts = new ArrayList<>();
      for (int i = 0; i < lattice.cells().size(); i++) {
        drafts.add(new CellDraft(lattice.cells().get(i), owners.of(i)));
      }
      free = owners.rest();
      tables.add(GridIndex.table(page.number(), drafts));
    }
    return new PageTables(page.number(), tables, LineBuilder.lines(page.number(), free));
  }
}
