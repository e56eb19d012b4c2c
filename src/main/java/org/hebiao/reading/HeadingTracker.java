package org.hebiao.reading;

import java.util.List;
import java.util.Optional;
import org.hebiao.provenance.Field;
import org.hebiao.table.RowCell;
import org.hebiao.table.TableRow;

/**
 * Follows one level of headings (一级指标 or 二级指标) down the rows. A heading over several rows holds for each of them, also where a page break has
 * cut its cell or its text, and where the frame leaves the cells below it open.
 */
final class HeadingTracker {
  private final LabelMatcher matcher;
  private final Claims claims;
  private Optional<RowCell> current = Optional.empty();
  private int page;
  private boolean changed;

  HeadingTracker(LabelMatcher matcher, Claims claims) {
    this.matcher = matcher;
    this.claims = claims;
  }

  /** The heading that holds for this row. */
  Field<String> next(TableRow row, Optional<RowCell> cell, Label label) {
    changed = false;
    boolean newPage = row.page() != page;
    page = row.page();
    if (cell.isPresent() && !cell.get().text().isEmpty() && current.filter(known -> known.cell() == cell.get().cell()).isEmpty()) {
      claims.claim(cell.get());
      if (newPage && current.isPresent() && completes(current.get(), cell.get())) {
        current = Optional.of(Columns.merged(List.of(current.get(), cell.get())));
      } else {
        current = cell;
        changed = true;
      }
    }
    if (cell.isEmpty() && current.isEmpty()) {
      return new Field.Missing<>(label.key());
    }
    return CellFields.text(current.isPresent() ? current : cell, label);
  }

  /** Whether a new heading began with the row asked last. */
  boolean changed() {
    return changed;
  }

  /** A heading of the level above has changed. */
  void reset() {
    current = Optional.empty();
  }

  /** Whether {@code below} is the rest of a heading that a page break cut: together they name a category, alone it does not. */
  private boolean completes(RowCell above, RowCell below) {
    return matcher.match(Block.CATEGORY, below.text()).isEmpty()
        && matcher.match(Block.CATEGORY, above.text() + below.text()).isPresent()
        && !above.text().endsWith("指标");
  }
}
