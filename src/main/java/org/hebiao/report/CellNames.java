package org.hebiao.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hebiao.form.FieldPath;
import org.hebiao.form.FieldPaths;
import org.hebiao.form.Indicator;
import org.hebiao.form.SelfEvaluationForm;
import org.hebiao.provenance.Field;
import org.hebiao.provenance.Fragment;
import org.hebiao.provenance.Provenance;

/** What people call the cells of one form, and where they find them: 第 3 页 · 指标 3「办公设备验收」得分. */
public final class CellNames {
  private static final Pattern INDICATOR = Pattern.compile("indicators\\[(\\d+)](?:\\.(\\w+))?");
  private static final Pattern FUNDS = Pattern.compile("funds\\.(\\w+)\\.(\\w+)");
  private static final Pattern GOAL = Pattern.compile("goals(?:\\[(\\d+)])?\\.(\\w+)");
  private static final Pattern NOTE = Pattern.compile("notes\\[(\\d+)]");
  private static final int LONGEST_NAME = 30;

  private final SelfEvaluationForm form;
  private final Map<FieldPath, Field<?>> fields;
  private final List<String> roles;
  private final Messages messages;

  public CellNames(SelfEvaluationForm form, Messages messages) {
    this.form = form;
    this.fields = FieldPaths.of(form);
    this.roles = form.funds().roles();
    this.messages = messages;
  }

  /** All fields of the form by place, in printed order. */
  public Map<FieldPath, Field<?>> fields() {
    return fields;
  }

  public Field<?> field(FieldPath path) {
    Field<?> field = fields.get(path);
    return field == null ? new Field.Missing<>(path.text()) : field;
  }

  /** Name of a cell. */
  public String name(FieldPath path) {
    String text = path.text();
    Matcher indicator = INDICATOR.matcher(text);
    if (indicator.matches()) {
      return indicator(Integer.parseInt(indicator.group(1)), Optional.ofNullable(indicator.group(2)));
    }
    Matcher funds = FUNDS.matcher(text);
    if (funds.matches()) {
      return messages.text("place.funds", "name", fundsRow(funds.group(1)), "field", messages.name("column.funds", funds.group(2)));
    }
    Matcher goal = GOAL.matcher(text);
    if (goal.matches()) {
      boolean one = form.goals().all().size() < 2;
      int number = goal.group(1) == null ? 1 : Integer.parseInt(goal.group(1)) + 1;
      return messages.text("place.goal", "number", one ? "" : " " + number, "field", messages.name("column.goal", goal.group(2)));
    }
    Matcher note = NOTE.matcher(text);
    if (note.matches()) {
      return messages.text("place.note", "number", Integer.parseInt(note.group(1)) + 1);
    }
    return text.startsWith("level1:")
        ? messages.text("place.level1", "name", text.substring("level1:".length()))
        : messages.name("place.of", text);
  }

  private String indicator(int index, Optional<String> column) {
    String name = index < form.indicators().size() ? form.indicators().get(index).name().raw() : "";
    String row = messages.text("place.indicator", "number", index + 1, "name", shortened(name));
    return column.map(key -> messages.text("place.cell", "row", row, "field", messages.name("column.indicator", key))).orElse(row);
  }

  private String fundsRow(String role) {
    int row = roles.indexOf(role);
    String label = row < 0 ? "" : form.funds().rows().get(row).label().raw();
    return label.isBlank() ? messages.name("role", role) : shortened(label);
  }

  private static String shortened(String raw) {
    String name = Printed.cell(raw);
    return name.codePointCount(0, name.length()) <= LONGEST_NAME ? name : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)) + "…";
  }

  /** Page and name of a cell: 第 3 页 · 总分得分. */
  public String placed(FieldPath path) {
    List<Integer> pages = pages(path);
    return pages.isEmpty() ? name(path) : messages.text("place.on-page", "pages", pages(pages), "name", name(path));
  }

  /** The same, shorter for a cell in the row of {@code other}. */
  public String placedBeside(FieldPath path, FieldPath other) {
    Matcher one = INDICATOR.matcher(path.text());
    Matcher two = INDICATOR.matcher(other.text());
    if (one.matches() && two.matches() && one.group(1).equals(two.group(1)) && one.group(2) != null) {
      return messages.text("place.same-row", "field", messages.name("column.indicator", one.group(2)));
    }
    Matcher from = FUNDS.matcher(path.text());
    Matcher to = FUNDS.matcher(other.text());
    return from.matches() && to.matches() && from.group(1).equals(to.group(1))
        ? messages.text("place.same-row", "field", messages.name("column.funds", from.group(2)))
        : placed(path);
  }

  /** A value that is the path of a cell as the name of that cell; others stay. */
  public String named(String value) {
    FieldPath path = new FieldPath(value);
    return fields.containsKey(path) || INDICATOR.matcher(value).matches() ? name(path) : value;
  }

  /** Pages a cell stands on; for a cell the form does not have, those of its row, else of the form. */
  public List<Integer> pages(FieldPath path) {
    List<Integer> pages = pagesOf(Stream.of(field(path)));
    if (!pages.isEmpty()) {
      return pages;
    }
    Matcher indicator = INDICATOR.matcher(path.text());
    if (indicator.matches() && Integer.parseInt(indicator.group(1)) < form.indicators().size()) {
      Indicator row = form.indicators().get(Integer.parseInt(indicator.group(1)));
      return pagesOf(Stream.of(row.name(), row.target(), row.actual(), row.weight(), row.score()));
    }
    if (path.text().startsWith("level1:")) {
      String heading = path.text().substring("level1:".length());
      return pagesOf(form.indicators().stream().map(Indicator::level1).filter(level1 -> level1.raw().contains(heading)));
    }
    return form.pages();
  }

  private static List<Integer> pagesOf(Stream<? extends Field<?>> fields) {
    return fields.flatMap(field -> field.provenance().stream()).map(Provenance::fragments).flatMap(List::stream).map(Fragment::page).distinct().sorted().toList();
  }

  /** 第 3 页, 第 3–5 页. */
  public String pages(List<Integer> pages) {
    return PageList.of(pages, messages);
  }
}
