package org.hebiao.reading;

import java.util.ArrayList;
import java.util.List;
import org.hebiao.document.DocumentNote;
import org.hebiao.document.DocumentNote.Kind;
import org.hebiao.document.ReadingLimits;
import org.hebiao.table.Content;
import org.hebiao.table.RowCell;
import org.hebiao.table.TableRow;
import org.hebiao.table.TextLine;

/** Leaves off what is more than a cell or a form may hold, before labels are looked for in it, and notes where: what is cut is never silent. */
final class CutContent {
  private final ReadingLimits.Amounts limits;
  private final List<DocumentNote> notes = new ArrayList<>();

  CutContent(ReadingLimits.Amounts limits) {
    this.limits = limits;
  }

  List<DocumentNote> notes() {
    return notes;
  }

  /** The same content, its cells at most as long as allowed. */
  List<Content> cells(List<Content> flow) {
    return flow.stream().map(part -> part instanceof Content.Rows(List<TableRow> rows) && rows.stream().anyMatch(this::isLong) ? new Content.Rows(rows.stream().map(this::cut).toList()) : part).toList();
  }

  private boolean isLong(TableRow row) {
    return row.cells().stream().anyMatch(this::isLong);
  }

  private boolean isLong(RowCell cell) {
    return cell.text().length() > limits.cellCharacters();
  }

  private TableRow cut(TableRow row) {
    return isLong(row) ? new TableRow(row.page(), row.cells().stream().map(this::cut).toList()) : row;
  }

  /** Whole lines from the top, as many as go in. */
  private RowCell cut(RowCell cell) {
    if (!isLong(cell)) {
      return cell;
    }
    List<TextLine> kept = new ArrayList<>();
    int characters = 0;
    for (TextLine line : cell.cell().lines()) {
      characters += line.text().length();
      if (characters > limits.cellCharacters()) {
        break;
      }
      kept.add(line);
    }
    if (cell.starts()) {
      notes.add(new DocumentNote(Kind.LIMIT_REACHED, cell.page(), "cell: " + limits.cellCharacters()));
    }
    return RowCell.of(cell.cell().holding(kept, cell.cell().rowSpan()), cell.page(), cell.starts());
  }

  /** The same form, its rows at most as many as allowed. */
  FormRegion rows(FormRegion region) {
    if (region.rows().size() <= limits.formRows()) {
      return region;
    }
    notes.add(new DocumentNote(Kind.LIMIT_REACHED, region.rows().get(limits.formRows()).page(), "rows: " + limits.formRows()));
    return new FormRegion(region.before(), region.rows().subList(0, limits.formRows()), region.after(), region.last());
  }
}
