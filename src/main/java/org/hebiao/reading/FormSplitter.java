package org.hebiao.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hebiao.table.Content;
import org.hebiao.table.RowCell;
import org.hebiao.table.TableRow;
import org.hebiao.table.TextLine;

/** Finds the forms of a document: where each begins and ends in the flow of its tables and texts. */
final class FormSplitter {
  /** A row above the name of the project belongs to the next form when it has at most this many cells with text. */
  private static final int TITLE_CELLS = 2;

  private final LabelMatcher matcher;
  private final BlockHeads heads;

  FormSplitter(LabelMatcher matcher) {
    this.matcher = matcher;
    this.heads = new BlockHeads(matcher);
  }

  /** What a document holds. */
  sealed interface Part {
    record Form(FormRegion region) implements Part {}

    /** A table that is no form. */
    record OtherTable(List<TableRow> rows) implements Part {}

    record ClosedPages(List<Integer> pages) implements Part {}
  }

  List<Part> split(List<Content> flow) {
    List<Part> parts = new ArrayList<>();
    List<TextLine> before = new ArrayList<>();
    for (int i = 0; i < flow.size(); i++) {
      switch (flow.get(i)) {
        case Content.Text(TextLine line) -> before.add(line);
        case Content.ClosedPage(int page) -> {
          addClosed(parts, page);
          before.clear();
        }
        case Content.Rows(List<TableRow> rows) -> {
          addTable(parts, before, rows, textAfter(flow, i), isLast(flow, i));
          before.clear();
        }
      }
    }
    return parts;
  }

  private static void addClosed(List<Part> parts, int page) {
    if (!parts.isEmpty() && parts.getLast() instanceof Part.ClosedPages(List<Integer> pages)) {
      List<Integer> more = new ArrayList<>(pages);
      more.add(page);
      parts.set(parts.size() - 1, new Part.ClosedPages(List.copyOf(more)));
    } else {
      parts.add(new Part.ClosedPages(List.of(page)));
    }
  }

  private void addTable(List<Part> parts, List<TextLine> before, List<TableRow> rows, List<TextLine> after, boolean last) {
    List<List<TableRow>> forms = cut(rows);
    for (int i = 0; i < forms.size(); i++) {
      List<TableRow> piece = forms.get(i);
      boolean lastPiece = i == forms.size() - 1;
      List<TextLine> above = i == 0 ? before : List.of();
      if (isForm(piece, above)) {
        parts.add(new Part.Form(new FormRegion(above, piece, lastPiece ? after : List.of(), last && lastPiece)));
      } else if (isContinuation(parts, piece, above)) {
        Part.Form open = (Part.Form) parts.getLast();
        List<TableRow> whole = new ArrayList<>(open.region().rows());
        whole.addAll(piece);
        parts.set(parts.size() - 1, new Part.Form(new FormRegion(open.region().before(), whole, after, last && lastPiece)));
      } else {
        parts.add(new Part.OtherTable(piece));
      }
    }
  }

  /** The rest of a form whose frame is broken into tables: it has a total or rows, no title above it, and the form before has no total yet. */
  private boolean isContinuation(List<Part> parts, List<TableRow> piece, List<TextLine> above) {
    if (parts.isEmpty() || !(parts.getLast() instanceof Part.Form(FormRegion region)) || !Heading.of(above).title().isMissing()) {
      return false;
    }
    boolean open = region.rows().stream().noneMatch(row -> heads.total(row).isPresent());
    boolean near = piece.getFirst().page() - region.rows().getLast().page() <= 1;
    boolean belongs = piece.stream().anyMatch(row -> heads.total(row).isPresent() || heads.indicators(row).isPresent());
    return open && near && belongs;
  }

  /** Cuts the rows of a table where a new form begins. */
  private List<List<TableRow>> cut(List<TableRow> rows) {
    List<List<TableRow>> pieces = new ArrayList<>();
    int from = 0;
    for (int i = 1; i < rows.size(); i++) {
      if (isStart(rows.get(i))) {
        int start = i;
        while (start > from + 1 && isTitleRow(rows.get(start - 1))) {
          start--;
        }
        if (rows.subList(from, start).stream().anyMatch(row -> isStart(row) || heads.total(row).isPresent() || heads.indicators(row).isPresent())) {
          pieces.add(rows.subList(from, start));
          from = start;
        }
      }
    }
    pieces.add(rows.subList(from, rows.size()));
    return pieces;
  }

  /** Whether the row names the project: the label, and beside it a cell that is no label. */
  private boolean isStart(TableRow row) {
    for (int i = 0; i < row.cells().size(); i++) {
      RowCell cell = row.cells().get(i);
      if (cell.starts() && (names(cell.text()) || names(cell.text().split("[:：]", 2)[0]) && cell.text().matches(".*[:：].+"))) {
        return i + 1 >= row.cells().size() || !isColumnHead(row.cells().get(i + 1).text());
      }
      if (cell.starts() && !cell.text().isEmpty()) {
        return false;
      }
    }
    return false;
  }

  private boolean names(String text) {
    return matcher.match(Block.HEADER, text).filter(label -> label == Label.PROJECT_NAME || label == Label.UNIT_NAME).isPresent();
  }

  private boolean isColumnHead(String text) {
    return matcher.match(Block.FUNDS_COLUMN, text).isPresent() || matcher.match(Block.HEADER, text).isPresent();
  }

  private static boolean isTitleRow(TableRow row) {
    List<RowCell> filled = row.cells().stream().filter(cell -> cell.starts() && !cell.text().isEmpty()).toList();
    return filled.size() <= TITLE_CELLS
        && filled.stream().allMatch(cell -> cell.text().replaceAll("\\s", "").matches(".*(表|年度?[)）]?|附件.{0,3}|单位[:：]?.?.元)[)）]?|"));
  }

  /**
   * A form shows the head of an indicator block, or money together with goals. A table that names a project under the title of an evaluation is one
   * too, in whatever layout: it is reported with what could be read.
   */
  private boolean isForm(List<TableRow> rows, List<TextLine> above) {
    boolean funds = false;
    boolean goals = false;
    boolean named = false;
    for (TableRow row : rows) {
      if (heads.indicators(row).isPresent()) {
        return true;
      }
      funds |= heads.funds(row).isPresent();
      Map<Label, RowCell> labels = heads.goals(row);
      goals |= labels.containsKey(Label.EXPECTED) && labels.containsKey(Label.ACTUAL);
      named |= isStart(row) && heads.labels(Block.FUNDS_COLUMN, row).isEmpty();
    }
    return goals && funds || named && (goals || funds || Heading.of(above).title().isRead());
  }

  private static List<TextLine> textAfter(List<Content> flow, int at) {
    List<TextLine> after = new ArrayList<>();
    for (int i = at + 1; i < flow.size() && flow.get(i) instanceof Content.Text(TextLine line); i++) {
      after.add(line);
    }
    return after;
  }

  private static boolean isLast(List<Content> flow, int at) {
    return flow.stream().skip(at + 1).noneMatch(Content.Rows.class::isInstance);
  }
}
