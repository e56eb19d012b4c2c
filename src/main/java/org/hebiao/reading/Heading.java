package org.hebiao.reading;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hebiao.provenance.Field;
import org.hebiao.quantity.FiscalYear;
import org.hebiao.quantity.MoneyUnit;
import org.hebiao.table.TextLine;

/**
 * What stands above a form's table: its title, year, unit of money and department.
 *
 * @param lines the lines that belong to the form, from its title on
 */
record Heading(
    Field<String> title, Field<FiscalYear> year, Field<MoneyUnit> unit, Field<String> department, List<TextLine> lines) {
  /** Lines above a table that can belong to its heading. */
  private static final int REACH = 8;

  private static final Pattern TITLE = Pattern.compile(".*(绩效|自评|评价).*(表|复核底稿|评价底稿)([(（][^()（）]*[)）])?");
  private static final Pattern YEAR = Pattern.compile("(20\\d{2})\\s*年");
  private static final Pattern UNIT = Pattern.compile("单位[:：]?(元|百元|千元|万元|亿元)");
  private static final Pattern DEPARTMENT = Pattern.compile("(填报|编制|主管|预算|填表)?(单位|部门)(名称)?([(（](公章|盖章|签章)[)）])?[:：]([^:：]{3,40}?)(金额|填报|填表|编制|单位|日期|$)");
  private static final Pattern APPENDIX = Pattern.compile("附(件|表|录)?[:：]?[\\d一二三四五六七八九十-]*[:：]?");
  private static final Pattern DATE = Pattern.compile("(20\\d{2})年(\\d{1,2})月(\\d{1,2})日");

  Heading {
    lines = List.copyOf(lines);
  }

  /** From the lines between the previous table and this one. */
  static Heading of(List<TextLine> before) {
    int first = Math.max(0, before.size() - REACH);
    int start = before.size();
    Field<String> title = new Field.Missing<>("title");
    for (int i = before.size() - 1; i >= first; i--) {
      if (TITLE.matcher(folded(before.get(i))).matches()) {
        title = CellFields.text(before.get(i), before.get(i).text().strip());
        start = i > 0 && APPENDIX.matcher(folded(before.get(i - 1))).matches() ? i - 1 : i;
        break;
      }
    }
    if (title.isMissing()) {
      start = startWithoutTitle(before, first);
    }
    List<TextLine> own = before.subList(start, before.size());
    return new Heading(title, year(own), unit(own), department(own), own);
  }

  /** Without a title only lines that speak of the form itself are its own: year, unit, department, appendix number. */
  private static int startWithoutTitle(List<TextLine> before, int first) {
    int start = before.size();
    while (start > first) {
      String text = folded(before.get(start - 1));
      boolean own = UNIT.matcher(text).find() || DEPARTMENT.matcher(text).find() || APPENDIX.matcher(text).matches() || text.matches("[(（]?20\\d{2}年度?[)）]?");
      if (!own) {
        break;
      }
      start--;
    }
    return start;
  }

  private static Field<FiscalYear> year(List<TextLine> lines) {
    for (TextLine line : lines) {
      Matcher year = YEAR.matcher(folded(line));
      if (year.find() && !DATE.matcher(folded(line)).find()) {
        return CellFields.text(line, year.group(1)).map(text -> new FiscalYear(Integer.parseInt(text)));
      }
    }
    return new Field.Missing<>("year");
  }

  private static Field<MoneyUnit> unit(List<TextLine> lines) {
    for (TextLine line : lines) {
      Matcher unit = UNIT.matcher(folded(line));
      if (unit.find()) {
        return CellFields.text(line, unit.group(1)).map(text -> MoneyUnit.of(text).orElseThrow());
      }
    }
    return new Field.Missing<>("unit");
  }

  private static Field<String> department(List<TextLine> lines) {
    for (TextLine line : lines) {
      Matcher department = DEPARTMENT.matcher(folded(line));
      if (department.find() && MoneyUnit.of(department.group(6)).isEmpty()) {
        return CellFields.text(line, department.group(6));
      }
    }
    return new Field.Missing<>("department");
  }

  /** Last date of filling or publishing printed in these lines. */
  static Optional<LocalDate> date(List<TextLine> lines) {
    List<LocalDate> dates = new ArrayList<>();
    for (TextLine line : lines) {
      Matcher date = DATE.matcher(folded(line));
      while (date.find()) {
        valid(date).ifPresent(dates::add);
      }
    }
    return dates.stream().max(LocalDate::compareTo);
  }

  private static Optional<LocalDate> valid(Matcher date) {
    int month = Integer.parseInt(date.group(2));
    int day = Integer.parseInt(date.group(3));
    LocalDate first = LocalDate.of(Integer.parseInt(date.group(1)), Math.clamp(month, 1, 12), 1);
    return month != first.getMonthValue() || day < 1 || day > first.lengthOfMonth() ? Optional.empty() : Optional.of(first.withDayOfMonth(day));
  }

  /** Whether this line begins the heading of a next form. */
  static boolean startsNext(TextLine line) {
    String text = folded(line);
    return TITLE.matcher(text).matches() || APPENDIX.matcher(text).matches();
  }

  static String folded(TextLine line) {
    return Normalizer.normalize(line.text(), Normalizer.Form.NFKC).replaceAll("\\s", "");
  }
}
