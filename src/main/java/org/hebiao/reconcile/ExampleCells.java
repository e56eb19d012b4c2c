package org.hebiao.reconcile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hebiao.form.IndicatorCategory;
import org.hebiao.provenance.Box;
import org.hebiao.provenance.Field;
import org.hebiao.provenance.Fragment;
import org.hebiao.provenance.Origin;
import org.hebiao.provenance.Provenance;
import org.hebiao.quantity.MoneyUnit;
import org.hebiao.quantity.NumberReader;
import org.hebiao.quantity.NumberReading;
import org.hebiao.quantity.PrintedAmount;
import org.hebiao.quantity.PrintedNumber;

/** Cells of an example form, read by the product's own readers. */
final class ExampleCells {
  private static final String NOT_ON_THE_FORM = "~";
  private static final String RECOGNISED = "?";
  private static final String DASHES = "[-‐‑‒–—―─━−_/\\\\*\\s]*";

  private static final Map<String, IndicatorCategory> HEADINGS = headings();

  private ExampleCells() {}

  static Field<String> text(String cell) {
    if (cell.equals(NOT_ON_THE_FORM)) {
      return new Field.Missing<>("");
    }
    Provenance from = from(cell);
    return from.rawText().matches(DASHES) ? new Field.Blank<>(from) : new Field.Read<>(from.rawText(), from);
  }

  static Field<PrintedNumber> points(String cell) {
    return cell.equals(NOT_ON_THE_FORM)
        ? new Field.Missing<>("")
        : number(NumberReader.points(from(cell).rawText()), from(cell));
  }

  static Field<PrintedNumber> rate(String cell) {
    return cell.equals(NOT_ON_THE_FORM)
        ? new Field.Missing<>("")
        : number(NumberReader.rate(from(cell).rawText()), from(cell));
  }

  static Field<PrintedAmount> amount(String cell, MoneyUnit unit) {
    if (cell.equals(NOT_ON_THE_FORM)) {
      return new Field.Missing<>("");
    }
    Provenance from = from(cell);
    return switch (NumberReader.amount(from.rawText(), unit)) {
      case NumberReading.OfAmount(PrintedAmount amount) -> new Field.Read<>(amount, from);
      case NumberReading.OfNumber(PrintedNumber number) -> new Field.Read<>(new PrintedAmount(number, unit), from);
      case NumberReading.Empty empty -> new Field.Blank<>(from);
      case NumberReading.NotApplicable none -> new Field.Blank<>(from);
      case NumberReading.NotANumber other -> new Field.Unreadable<>(from, Field.Reason.NOT_A_NUMBER);
    };
  }

  private static Field<PrintedNumber> number(NumberReading reading, Provenance from) {
    return switch (reading) {
      case NumberReading.OfNumber(PrintedNumber number) -> new Field.Read<>(number, from);
      case NumberReading.OfAmount(PrintedAmount amount) -> new Field.Unreadable<>(from, Field.Reason.NOT_A_NUMBER);
      case NumberReading.Empty empty -> new Field.Blank<>(from);
      case NumberReading.NotApplicable none -> new Field.Blank<>(from);
      case NumberReading.NotANumber other -> new Field.Unreadable<>(from, Field.Reason.NOT_A_NUMBER);
    };
  }

  private static Provenance from(String cell) {
    boolean recognised = cell.startsWith(RECOGNISED);
    String raw = recognised ? cell.substring(1) : cell;
    Fragment place = new Fragment(1, new Box(0, 0, 0, 0));
    return new Provenance(List.of(place), raw, recognised ? Origin.RECOGNISED : Origin.EXPORTED, recognised ? 0.5 : 1);
  }

  /** Kind of a row from its headings, the second level before the first. */
  static IndicatorCategory category(String level1, String level2) {
    IndicatorCategory second = category(level2);
    return second == IndicatorCategory.UNKNOWN ? category(level1) : second;
  }

  private static IndicatorCategory category(String heading) {
    return HEADINGS.entrySet().stream()
        .filter(word -> heading.contains(word.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(IndicatorCategory.UNKNOWN);
  }

  private static Map<String, IndicatorCategory> headings() {
    Map<String, IndicatorCategory> words = new LinkedHashMap<>();
    words.put("数量", IndicatorCategory.QUANTITY);
    words.put("质量", IndicatorCategory.QUALITY);
    words.put("时效", IndicatorCategory.TIMELINESS);
    words.put("成本", IndicatorCategory.COST);
    words.put("经济效益", IndicatorCategory.ECONOMIC);
    words.put("社会效益", IndicatorCategory.SOCIAL);
    words.put("生态", IndicatorCategory.ECOLOGICAL);
    words.put("可持续", IndicatorCategory.SUSTAINABILITY);
    words.put("满意", IndicatorCategory.SATISFACTION);
    words.put("效益", IndicatorCategory.BENEFIT);
    words.put("执行", IndicatorCategory.EXECUTION);
    words.put("产出", IndicatorCategory.OUTPUT);
    for (String process : List.of("决策", "管理", "投入", "过程")) {
      words.put(process, IndicatorCategory.PROCESS);
    }
    return Collections.unmodifiableMap(words);
  }
}
