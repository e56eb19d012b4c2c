package org.hebiao.table;

import java.util.List;
import org.hebiao.document.Glyph;
import org.hebiao.document.Page;
import org.hebiao.document.Ruling;
import org.hebiao.document.Word;
import org.hebiao.provenance.Box;

/**
 * A page whose text runs sideways, turned so that it can be read, and the way back: a landscape table set on a portrait page has its rows
 * along the longer side.
 *
 * @param rotation of its text, in degrees clockwise
 */
record TurnedPage(Page page, int rotation) {
  /** Share of the characters that must run another way before a page counts as turned. */
  private static final double MOST = 0.6;

  /** Direction in which most of the page's text runs. */
  static int reading(Page page) {
    int[] glyphs = new int[4];
    int all = 0;
    for (Word word : page.words()) {
      glyphs[word.rotation() / 90] += word.glyphs().size();
      all += word.glyphs().size();
    }
    for (int turns = 1; turns < 4; turns++) {
      if (glyphs[turns] > MOST * all) {
        return 90 * turns;
      }
    }
    return 0;
  }

  Page upright() {
    boolean sideways = rotation != 180;
    return new Page(
        page.number(),
        sideways ? page.height() : page.width(),
        sideways ? page.width() : page.height(),
        page.words().stream().map(this::turned).toList(),
        page.rulings().stream().map(this::turned).toList(),
        page.images().stream().map(this::turned).toList(),
        page.drawings().stream().map(this::turned).toList(),
        page.text());
  }

  private Word turned(Word word) {
    List<Glyph> glyphs = word.glyphs().stream().map(glyph -> new Glyph(glyph.text(), turned(glyph.box()), glyph.confidence())).toList();
    return new Word(glyphs, turned(word.box()), word.fontSize(), word.bold(), Math.floorMod(word.rotation() - rotation, 360), word.run());
  }

  private Ruling turned(Ruling ruling) {
    Box box =
        ruling.horizontal()
            ? turned(new Box(ruling.from(), ruling.at(), ruling.to(), ruling.at()))
            : turned(new Box(ruling.at(), ruling.from(), ruling.at(), ruling.to()));
    boolean horizontal = ruling.horizontal() == (rotation == 180);
    return horizontal
        ? new Ruling(true, box.y0(), box.x0(), box.x1(), ruling.thickness(), ruling.kind())
        : new Ruling(false, box.x0(), box.y0(), box.y1(), ruling.thickness(), ruling.kind());
  }

  private Box turned(Box box) {
    return switch (rotation) {
      case 90 -> new Box(box.y0(), page.width() - box.x1(), box.y1(), page.width() - box.x0());
      case 180 -> new Box(page.width() - box.x1(), page.height() - box.y1(), page.width() - box.x0(), page.height() - box.y0());
      default -> new Box(page.height() - box.y1(), box.x0(), page.height() - box.y0(), box.x1());
    };
  }

  private Box back(Box box) {
    return switch (rotation) {
      case 90 -> new Box(page.width() - box.y1(), box.x0(), page.width() - box.y0(), box.x1());
      case 180 -> turned(box);
      default -> new Box(box.y0(), page.height() - box.x1(), box.y1(), page.height() - box.x0());
    };
  }

  private TextLine back(TextLine line) {
    return new TextLine(line.page(), line.text(), back(line.box()), line.fontSize(), back(line.shown()), line.origin(), line.confidence());
  }

  /** The tables with their boxes on the page as displayed; rows and columns stay as read. */
  PageTables back(PageTables found) {
    List<Table> tables =
        found.tables().stream()
            .map(table -> new Table(table.page(), back(table.box()), table.rows(), table.columns(), table.cells().stream().map(this::back).toList()))
            .toList();
    return new PageTables(found.page(), tables, found.outside().stream().map(this::back).toList());
  }

  private GridCell back(GridCell cell) {
    List<TextLine> lines = cell.lines().stream().map(this::back).toList();
    return new GridCell(cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), back(cell.box()), lines);
  }
}
