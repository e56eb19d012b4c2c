package org.hebiao.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hebiao.form.FormKind;
import org.hebiao.form.FundsRow;
import org.hebiao.form.FundsSource;
import org.hebiao.form.FundsTable;
import org.hebiao.form.Goals;
import org.hebiao.form.Indicator;
import org.hebiao.form.ProjectHeader;
import org.hebiao.form.SelfEvaluationForm;
import org.hebiao.form.Totals;
import org.hebiao.provenance.Field;
import org.hebiao.quantity.FiscalYear;
import org.hebiao.quantity.MoneyUnit;
import org.hebiao.target.Target;
import org.hebiao.target.TargetReader;

/**
 * A form written down in short, as on the pages of the rules:
 *
 * <pre>
 * year: 2021
 * unit: 元
 * fundsPoints: 20
 * funds:
 *   - total | 124000.00 | 1120000.00 | 1094383.00 | 10 | 0.98 | 9.80
 * goals: {expected: …, actual: …}
 * indicators:
 *   - 产出指标 | 数量指标 | 购置办公设备 | ≥9台 | 9台 | 10 | 10 | reason
 * total: 100 | 99.57 | 优
 * </pre>
 *
 * A cell {@code ~} is not on the form, an empty one is blank, one that begins with {@code ?} was recognised in an image; 指标性质
 * and 计量单位 stand beside a target as {@code ≥ // 98 // %}. Columns at the end may be left out.
 */
public final class ExampleForm {
  private static final String[] INDICATOR_COLUMNS = {
    "level1", "level2", "name", "target", "actual", "weight", "score", "deviation"
  };
  private static final int FUNDS_COLUMNS = 8;

  private ExampleForm() {}

  public static SelfEvaluationForm of(Map<String, Object> fragment) {
    Field<MoneyUnit> unit =
        fragment.containsKey("unit")
            ? ExampleCells.text(PlainYaml.string(fragment, "unit")).map(text -> MoneyUnit.of(text).orElseThrow())
            : new Field.Missing<>("unit");
    MoneyUnit columnUnit = unit.read().orElse(MoneyUnit.TEN_THOUSAND_YUAN);
    List<Indicator> indicators =
        rows(fragment, "indicators", INDICATOR_COLUMNS.length).stream().map(ExampleForm::indicator).toList();
    List<FundsRow> funds = rows(fragment, "funds", FUNDS_COLUMNS).stream().map(cells -> fundsRow(cells, columnUnit)).toList();
    List<String> total = fragment.containsKey("total") ? cells(fragment.get("total"), 3) : List.of("~", "~", "~");
    return new SelfEvaluationForm(
        FormKind.valueOf(string(fragment, "kind", "project").toUpperCase(Locale.ROOT)),
        string(fragment, "layout", "example"),
        columns(indicators),
        ExampleCells.text(string(fragment, "title", "~")),
        ExampleCells.text(string(fragment, "year", "~")).map(year -> new FiscalYear(Integer.parseInt(year))),
        header(fragment, columnUnit),
        new FundsTable(unit, ExampleCells.points(string(fragment, "fundsPoints", "~")), funds),
        new Goals(goals(fragment)),
        indicators,
        new Totals(ExampleCells.points(total.get(0)), ExampleCells.points(total.get(1)), ExampleCells.text(total.get(2))),
        list(fragment, "notes").stream().map(note -> ExampleCells.text(note.toString())).toList(),
        fragment.containsKey("date") ? Optional.of(LocalDate.parse(PlainYaml.string(fragment, "date"))) : Optional.empty(),
        string(fragment, "complete", "yes").equals("yes"),
        List.of(1));
  }

  private static ProjectHeader header(Map<String, Object> fragment, MoneyUnit unit) {
    return new ProjectHeader(
        ExampleCells.text(string(fragment, "projectName", "~")),
        ExampleCells.amount(string(fragment, "projectAmount", "~"), unit),
        ExampleCells.text(string(fragment, "department", "~")),
        ExampleCells.text(string(fragment, "implementingUnit", "~")),
        List.of());
  }

  private static SelfEvaluationForm.IndicatorColumns columns(List<Indicator> rows) {
    return new SelfEvaluationForm.IndicatorColumns(
        rows.stream().anyMatch(row -> !row.weight().isMissing()),
        rows.stream().anyMatch(row -> !row.score().isMissing()),
        rows.stream().anyMatch(row -> !row.deviation().isMissing()));
  }

  private static List<Goals.Goal> goals(Map<String, Object> fragment) {
    if (!fragment.containsKey("goals")) {
      return List.of(new Goals.Goal(new Field.Missing<>("expected"), new Field.Missing<>("actual")));
    }
    Map<String, Object> goals = PlainYaml.map(fragment.get("goals"));
    return List.of(
        new Goals.Goal(ExampleCells.text(string(goals, "expected", "~")), ExampleCells.text(string(goals, "actual", "~"))));
  }

  private static FundsRow fundsRow(List<String> cells, MoneyUnit unit) {
    String[] role = cells.get(0).split(":", 2);
    FundsSource source =
        List.of(FundsSource.values()).stream().filter(each -> each.role().equals(role[0])).findFirst().orElseThrow();
    return new FundsRow(
        source,
        ExampleCells.text(role.length > 1 ? role[1] : role[0]),
        ExampleCells.amount(cells.get(1), unit),
        ExampleCells.amount(cells.get(2), unit),
        ExampleCells.amount(cells.get(3), unit),
        ExampleCells.points(cells.get(4)),
        ExampleCells.rate(cells.get(5)),
        ExampleCells.points(cells.get(6)),
        ExampleCells.text(cells.get(7)));
  }

  private static Indicator indicator(List<String> cells) {
    String[] target = cells.get(3).split("\\s*//\\s*", -1);
    boolean columns = target.length == 3;
    Field<String> nature = ExampleCells.text(columns ? target[0] : "~");
    Field<String> unit = ExampleCells.text(columns ? target[2] : "~");
    Field<Target> aim =
        ExampleCells.text(columns ? target[1] : cells.get(3)).map(value -> TargetReader.read(nature.raw(), value, unit.raw()));
    Field<Target> result = ExampleCells.text(cells.get(4)).map(value -> TargetReader.read("", value, unit.raw()));
    return new Indicator(
        ExampleCells.category(cells.get(0), cells.get(1)),
        ExampleCells.text(cells.get(0)),
        ExampleCells.text(cells.get(1)),
        ExampleCells.text(cells.get(2)),
        nature,
        aim,
        unit,
        result,
        ExampleCells.points(cells.get(5)),
        ExampleCells.points(cells.get(6)),
        ExampleCells.text(cells.get(7)),
        new Indicator.Reviewed(new Field.Missing<>("reviewedActual"), new Field.Missing<>("reviewedScore")));
  }

  private static List<List<String>> rows(Map<String, Object> fragment, String key, int columns) {
    return list(fragment, key).stream().map(row -> cells(row, columns)).toList();
  }

  /** Cells of a row written as one line or as a list; what is left out at the end is not on the form. */
  private static List<String> cells(Object row, int columns) {
    List<String> cells = new ArrayList<>();
    if (row instanceof List<?> list) {
      list.forEach(cell -> cells.add(cell.toString()));
    } else {
      for (String cell : row.toString().split("\\|", -1)) {
        cells.add(cell.strip());
      }
    }
    while (cells.size() < columns) {
      cells.add("~");
    }
    return cells;
  }

  private static List<Object> list(Map<String, Object> fragment, String key) {
    return fragment.containsKey(key) ? PlainYaml.list(fragment.get(key)) : List.of();
  }

  private static String string(Map<String, Object> fragment, String key, String otherwise) {
    return fragment.containsKey(key) ? PlainYaml.string(fragment, key) : otherwise;
  }
}
