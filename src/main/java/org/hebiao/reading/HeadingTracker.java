package org.hebiao.reading;

import java.util.ArrayList;
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
  private final Label label;
  private Heading current;
  private int page;
  private boolean changed;

  HeadingTracker(LabelMatcher matcher, Claims claims, Label label) {
    this.matcher = matcher;
    this.claims = claims;
    this.label = label;
    this.current = new Heading(label, Optional.empty());
  }

  /** A heading as met so far; a page break may add to its text later. */
  static final class Heading {
    private final Label label;
    private final List<RowCell> parts = new ArrayList<>();

    private Heading(Label label, Optional<RowCell> cell) {
      this.label = label;
      cell.ifPresent(parts::add);
    }

    Field<String> field() {
      return parts.isEmpty() ? new Field.Missing<>(label.key()) : CellFields.text(Columns.merged(parts));
    }

    private boolean has(RowCell cell) {
      return parts.stream().anyMatch(part -> part.cell() == cell.cell());
    }

    private boolean isBlank() {
      return parts.stream().allMatch(part -> part.text().isEmpty());
    }

    private String text() {
      return parts.isEmpty() ? "" : Columns.merged(parts).text();
    }
  }

  /** The heading that holds for this row. */
  Heading next(TableRow row, Optional<RowCell> cell) {
    changed = false;
    boolean newPage = row.page() != page;
    page = row.page();
    if (cell.isPresent() && !current.has(cell.get()) && (!cell.get().text().isEmpty() || current.isBlank())) {
      claims.claim(cell.get());
      boolean textBelowBreak = !current.parts.isEmpty() && current.isBlank();
      if (newPage && (textBelowBreak || completes(current, cell.get()))) {
        current.parts.add(cell.get());
      } else {
        current = new Heading(label, cell);
        changed = true;
      }
    }
    return current;
  }

  /** Whether a new heading began with the row asked last. */
  boolean changed() {
    return changed;
  }

  /** A heading of the level above has changed. */
  void reset() {
    current = new Heading(label, Optional.empty());
  }

  /** Whether {@code below} is the rest of a heading that a page break cut: together they name a category, alone it does not. */
  private boolean completes(Heading above, RowCell below) {
    return !above.isBlank()
        && !above.text().endsWith("指标")
        && matcher.match(Block.CATEGORY, below.text()).isEmpty()
        && matcher.match(Block.CATEGORY, above.text() + below.text()).isPresent();
  }
}
