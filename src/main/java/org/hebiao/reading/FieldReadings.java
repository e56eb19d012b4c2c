package org.hebiao.reading;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hebiao.document.Glyph;
import org.hebiao.provenance.Field;
import org.hebiao.provenance.Origin;
import org.hebiao.provenance.Provenance;
import org.hebiao.quantity.FiscalYear;
import org.hebiao.quantity.MoneyUnit;
import org.hebiao.quantity.NumberReader;
import org.hebiao.quantity.NumberReading;
import org.hebiao.quantity.PrintedAmount;
import org.hebiao.quantity.PrintedNumber;
import org.hebiao.target.Target;
import org.hebiao.target.TargetReader;

/** The value a text stands for, by the kind of field it stands in; the same for print and for what a person enters. */
public final class FieldReadings {
  /** Unit of amounts where the page names none; what most forms use. */
  public static final MoneyUnit DEFAULT_UNIT = MoneyUnit.TEN_THOUSAND_YUAN;

  private static final String DASHES = "[-‐‑‒–—―─━−_/\\\\*\\s]*";
  private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d{2})(年度?)?");
  private static final Pattern UNIT = Pattern.compile("[(（]?(?:单位[:：]?)?(百元|千元|万元|亿元|元)[)）]?");
  private static final Pattern GRADE =
      Pattern.compile("(?:.*(?:等级|结论|等次|档次)[:：为]?)?\\s*[(（]?\\s*(优秀?|良好?|中等?|差|合格|不合格|较差|一般)\\s*[)）]?");

  private FieldReadings() {}

  /** Words; blank when there are none or only dashes, unreadable when part of them could not be made out. */
  public static Field<String> text(Provenance from) {
    if (from.rawText().contains(Glyph.UNREAD) && from.origin() != Origin.EXPORTED) {
      return new Field.Unreadable<>(from, Field.Reason.NOT_A_TEXT);
    }
    return from.rawText().matches(DASHES) ? new Field.Blank<>(from) : new Field.Read<>(from.rawText(), from);
  }

  /** A line outside the cells of the form (备注): whatever stands there, as it stands. */
  public static Field<String> line(Provenance from) {
    return from.rawText().isBlank() ? new Field.Blank<>(from) : new Field.Read<>(from.rawText(), from);
  }

  /** 分值, 得分. */
  public static Field<PrintedNumber> points(Provenance from) {
    return number(from, NumberReader.points(from.rawText()));
  }

  /** 执行率, as a fraction. */
  public static Field<PrintedNumber> rate(Provenance from) {
    return number(from, NumberReader.rate(from.rawText()));
  }

  private static Field<PrintedNumber> number(Provenance from, NumberReading reading) {
    return switch (reading) {
      case NumberReading.OfNumber(PrintedNumber number) -> new Field.Read<>(number, from);
      case NumberReading.OfAmount(PrintedAmount amount) -> new Field.Unreadable<>(from, Field.Reason.NOT_A_NUMBER);
      case NumberReading.Empty empty -> new Field.Blank<>(from);
      case NumberReading.NotApplicable none -> new Field.Blank<>(from);
      case NumberReading.NotANumber other -> new Field.Unreadable<>(from, Field.Reason.NOT_A_NUMBER);
    };
  }

  /**
   * An amount of money.
   *
   * @param unit of the block; a unit in the text goes before it
   */
  public static Field<PrintedAmount> amount(Provenance from, MoneyUnit unit) {
    return switch (NumberReader.amount(from.rawText(), unit)) {
      case NumberReading.OfAmount(PrintedAmount amount) -> new Field.Read<>(amount, from);
      case NumberReading.OfNumber(PrintedNumber number) -> new Field.Read<>(new PrintedAmount(number, unit), from);
      case NumberReading.Empty empty -> new Field.Blank<>(from);
      case NumberReading.NotApplicable none -> new Field.Blank<>(from);
      case NumberReading.NotANumber other -> new Field.Unreadable<>(from, Field.Reason.NOT_A_NUMBER);
    };
  }

  /**
   * 年度指标值 or 实际完成值.
   *
   * @param nature 指标性质, missing where it is no column of its own or does not count
   * @param unit 计量单位; it belongs to the value unless the value carries its unit itself
   */
  public static Field<Target> target(Field<String> text, Field<String> nature, Field<String> unit) {
    return text.map(
        value -> {
          String own = unit.read().filter(printed -> !value.strip().endsWith(printed.strip())).orElse("");
          return TargetReader.read(nature.read().orElse(""), value, own);
        });
  }

  /** 年度: 2021, 2021年, 2021年度. */
  public static Field<FiscalYear> year(Provenance from) {
    Matcher year = YEAR.matcher(folded(from));
    if (year.matches()) {
      return new Field.Read<>(new FiscalYear(Integer.parseInt(year.group(1))), from);
    }
    return none(from, Field.Reason.NOT_A_NUMBER);
  }

  /** 金额单位: 万元, 单位：万元. */
  public static Field<MoneyUnit> unit(Provenance from) {
    Matcher unit = UNIT.matcher(folded(from));
    if (unit.matches()) {
      return new Field.Read<>(MoneyUnit.of(unit.group(1)).orElseThrow(), from);
    }
    return none(from, Field.Reason.NOT_A_TEXT);
  }

  /** 优, 良, 中, 差, alone or behind their label (自评等级：优). */
  public static Field<String> grade(Provenance from) {
    Optional<String> grade = gradeIn(from.rawText());
    if (grade.isPresent()) {
      return new Field.Read<>(grade.get(), from);
    }
    return none(from, Field.Reason.NOT_A_TEXT);
  }

  static Optional<String> gradeIn(String text) {
    Matcher grade = GRADE.matcher(text);
    return grade.matches() ? Optional.of(grade.group(1)) : Optional.empty();
  }

  private static <T> Field<T> none(Provenance from, Field.Reason why) {
    return from.rawText().matches(DASHES) ? new Field.Blank<>(from) : new Field.Unreadable<>(from, why);
  }

  private static String folded(Provenance from) {
    return Normalizer.normalize(from.rawText(), Normalizer.Form.NFKC).replaceAll("\\s", "");
  }
}
