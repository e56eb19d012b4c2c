package org.hebiao.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hebiao.form.ProjectHeader;
import org.hebiao.provenance.Field;
import org.hebiao.provenance.Provenance;
import org.hebiao.quantity.MoneyUnit;
import org.hebiao.quantity.PrintedAmount;
import org.hebiao.table.RowCell;
import org.hebiao.table.TableRow;

/** Reads labelled cells: a label and the cell beside it, or both in one cell (项目名称：购置费). */
final class HeaderReader {
  private static final Pattern INLINE = Pattern.compile("([^:：]{2,20})[:：]\\s*(\\S.*)", Pattern.DOTALL);

  private final LabelMatcher matcher;
  private final Claims claims;
  private final Map<Label, RowCell> cells = new EnumMap<>(Label.class);
  private final Map<Label, Field<String>> inline = new EnumMap<>(Label.class);
  private final List<ProjectHeader.Labelled> others = new ArrayList<>();
  private final List<Label> found = new ArrayList<>();

  HeaderReader(LabelMatcher matcher, Claims claims) {
    this.matcher = matcher;
    this.claims = claims;
  }

  /** Takes what is labelled in this row; false when it holds no label of the header. */
  boolean read(TableRow row) {
    boolean any = false;
    List<RowCell> line = row.cells();
    for (int i = 0; i < line.size(); i++) {
      RowCell cell = line.get(i);
      Optional<Label> label = cell.starts() ? matcher.match(Block.HEADER, cell.text()) : Optional.empty();
      if (label.isPresent()) {
        claims.claim(cell);
        int end = nextLabel(line, i + 1);
        put(label.get(), cell.text(), value(line.subList(i + 1, end)));
        i = end - 1;
        any = true;
      } else if (cell.starts()) {
        any |= readInline(cell);
      }
    }
    return any;
  }

  private int nextLabel(List<RowCell> line, int from) {
    int next = from;
    while (next < line.size() && matcher.match(Block.HEADER, line.get(next).text()).isEmpty()) {
      next++;
    }
    return next;
  }

  /** The value among the cells between two labels: the first one with text, else the first. */
  private static Optional<RowCell> value(List<RowCell> cells) {
    return cells.stream().filter(cell -> !cell.text().isEmpty()).findFirst().or(() -> cells.stream().findFirst());
  }

  private void put(Label label, String printed, Optional<RowCell> value) {
    if (label == Label.OTHER || cells.containsKey(label)) {
      value.ifPresent(cell -> others.add(new ProjectHeader.Labelled(printed, CellFields.text(claims.claim(cell)))));
      return;
    }
    found.add(label);
    value.ifPresent(cell -> cells.put(label, claims.claim(cell)));
  }

  private boolean readInline(RowCell cell) {
    Matcher parts = INLINE.matcher(cell.text());
    if (!parts.matches()) {
      return false;
    }
    Optional<Label> label = matcher.match(Block.HEADER, parts.group(1));
    if (label.isEmpty() || label.get() == Label.OTHER) {
      return false;
    }
    Provenance from = CellFields.provenance(claims.claim(cell));
    String value = parts.group(2).strip();
    inline.putIfAbsent(label.get(), new Field.Read<>(value, new Provenance(from.fragments(), value, from.origin(), from.confidence())));
    found.add(label.get());
    return true;
  }

  Field<String> text(Label label) {
    return inline.containsKey(label) && !cells.containsKey(label) ? inline.get(label) : CellFields.text(Optional.ofNullable(cells.get(label)), label);
  }

  Optional<RowCell> cell(Label label) {
    return Optional.ofNullable(cells.get(label));
  }

  List<Label> found() {
    return found;
  }

  ProjectHeader header(MoneyUnit unit, Field<String> departmentInHeading) {
    Label name = found.contains(Label.PROJECT_NAME) || !found.contains(Label.UNIT_NAME) ? Label.PROJECT_NAME : Label.UNIT_NAME;
    Field<PrintedAmount> amount = CellFields.amount(cell(Label.PROJECT_AMOUNT), unit, Label.PROJECT_AMOUNT);
    Field<String> department = text(Label.DEPARTMENT);
    return new ProjectHeader(
        text(name), amount, department.isMissing() ? departmentInHeading : department, text(Label.IMPLEMENTING_UNIT), others);
  }
}
