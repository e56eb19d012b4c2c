package org.hebiao.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hebiao.document.Document;
import org.hebiao.document.Glyph;
import org.hebiao.document.Page;

/** Puts the tables and texts of all pages into one reading order and joins tables that run over page breaks. */
public final class TableJoiner {
  /** Edges of two table pieces may differ by this much, in points; office programs shift a repeated frame by up to a line width or two. */
  private static final double EDGE_TOLERANCE = 6;

  private final PageFurniture furniture;

  private TableJoiner(PageFurniture furniture) {
    this.furniture = furniture;
  }

  /**
   * The document's content without page breaks.
   *
   * @param pages tables and texts of the pages of {@code document} whose text can be used, in order
   */
  public static List<Content> join(Document document, List<PageTables> pages) {
    return new TableJoiner(PageFurniture.of(document, pages)).content(document, pages);
  }

  private List<Content> content(Document document, List<PageTables> pages) {
    List<Content> flow = new ArrayList<>();
    Optional<Table> open = Optional.empty();
    for (Page page : document.pages()) {
      Optional<PageTables> content = pages.stream().filter(p -> p.page() == page.number()).findFirst();
      if (content.isEmpty()) {
        flow.add(new Content.ClosedPage(page.number()));
        open = Optional.empty();
        continue;
      }
      for (Piece piece : pieces(content.get())) {
        open = append(flow, open, piece);
      }
    }
    return List.copyOf(flow);
  }

  /** A table or a line of a page, whichever is set. */
  private record Piece(double top, Optional<Table> table, Optional<TextLine> line) {}

  private List<Piece> pieces(PageTables content) {
    List<Piece> pieces = new ArrayList<>();
    content.tables().forEach(table -> pieces.add(new Piece(table.box().y0(), Optional.of(table), Optional.empty())));
    content.outside().stream()
        .filter(line -> !furniture.contains(line))
        .forEach(line -> pieces.add(new Piece(line.box().centerY(), Optional.empty(), Optional.of(line))));
    pieces.sort((a, b) -> Double.compare(a.top(), b.top()));
    return pieces;
  }

  /** Adds a piece; returns the table a next one on the following page may continue. */
  private static Optional<Table> append(List<Content> flow, Optional<Table> open, Piece piece) {
    if (piece.line().isPresent()) {
      Content.Text text = new Content.Text(piece.line().get());
      boolean within = open.isPresent() && isUnread(text.line());
      flow.add(within ? flow.size() - 1 : flow.size(), text);
      return within ? open : Optional.empty();
    }
    Table table = piece.table().orElseThrow();
    List<TableRow> rows = rows(table);
    if (open.isPresent() && continues(open.get(), table) && flow.getLast() instanceof Content.Rows before) {
      flow.set(flow.size() - 1, new Content.Rows(RowMender.append(before.rows(), rows)));
    } else {
      flow.add(new Content.Rows(rows));
    }
    return Optional.of(table);
  }

  /** Whether a line is ink that says nothing, as a seal leaves below a table: it does not part the table from its rest on the next page. */
  private static boolean isUnread(TextLine line) {
    return line.text().strip().replace(Glyph.UNREAD, "").isBlank();
  }

  private static boolean continues(Table before, Table after) {
    return after.page() == before.page() + 1
        && Math.abs(before.box().x0() - after.box().x0()) <= EDGE_TOLERANCE
        && Math.abs(before.box().x1() - after.box().x1()) <= EDGE_TOLERANCE;
  }

  /** The rows of a table, each with all cells that cover it. */
  static List<TableRow> rows(Table table) {
    List<List<RowCell>> cells = new ArrayList<>();
    for (int r = 0; r < table.rows(); r++) {
      cells.add(new ArrayList<>());
    }
    for (GridCell cell : table.cells()) {
      RowCell first = RowCell.of(cell, table.page(), true);
      cells.get(cell.row()).add(first);
      for (int r = cell.row() + 1; r <= cell.lastRow(); r++) {
        cells.get(r).add(first.from(table.page(), false));
      }
    }
    List<TableRow> rows = new ArrayList<>();
    for (List<RowCell> row : cells) {
      row.sort(Comparator.comparingDouble(cell -> cell.box().x0()));
      if (!row.isEmpty()) {
        rows.add(new TableRow(table.page(), row));
      }
    }
    return rows;
  }
}
