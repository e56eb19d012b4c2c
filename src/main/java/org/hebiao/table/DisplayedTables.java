package org.hebiao.table;

import java.util.ArrayList;
import java.util.List;
import org.hebiao.document.Page;
import org.hebiao.document.Page.TextLayer;
import org.hebiao.document.Straightening;
import org.hebiao.provenance.Origin;

/** Tells cells and lines of a page read from an image where they are displayed and that they were recognised. */
final class DisplayedTables {
  private final Straightening straightening;

  private DisplayedTables(Straightening straightening) {
    this.straightening = straightening;
  }

  static PageTables of(Page page, PageTables found) {
    return page.text() == TextLayer.RECOGNISED ? new DisplayedTables(page.straightening()).displayed(found) : found;
  }

  private PageTables displayed(PageTables found) {
    List<Table> tables = new ArrayList<>();
    for (Table table : found.tables()) {
      tables.add(new Table(table.page(), table.box(), table.rows(), table.columns(), table.cells().stream().map(this::displayed).toList()));
    }
    return new PageTables(found.page(), tables, found.outside().stream().map(this::displayed).toList());
  }

  private GridCell displayed(GridCell cell) {
    List<TextLine> lines = cell.lines().stream().map(this::displayed).toList();
    return new GridCell(
        cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), cell.box(), straightening.displayed(cell.box()), Origin.RECOGNISED, lines);
  }

  private TextLine displayed(TextLine line) {
    return new TextLine(
        line.page(), line.text(), line.box(), line.fontSize(), straightening.displayed(line.box()), Origin.RECOGNISED, line.confidence());
  }
}
