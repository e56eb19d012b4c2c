package org.hebiao.target;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.OptionalInt;

/** A date as printed, often without its year or its day: 2021年12月31日, 10月31日, 9月. */
public record PrintedDate(OptionalInt year, int month, OptionalInt day) {
  public PrintedDate {
    if (month < 1 || month > 12) {
      throw new IllegalArgumentException("month must be 1..12, got " + month);
    }
    if (day.isPresent() && (day.getAsInt() < 1 || day.getAsInt() > 31)) {
      throw new IllegalArgumentException("day must be 1..31, got " + day.getAsInt());
    }
  }

  /** First day it may stand for, {@code yearOfForm} filling in for a year that is not printed. */
  public LocalDate earliest(int yearOfForm) {
    YearMonth at = YearMonth.of(year.orElse(yearOfForm), month);
    return at.atDay(Math.min(day.orElse(1), at.lengthOfMonth()));
  }

  /** Last day it may stand for. */
  public LocalDate latest(int yearOfForm) {
    YearMonth at = YearMonth.of(year.orElse(yearOfForm), month);
    return at.atDay(Math.min(day.orElse(31), at.lengthOfMonth()));
  }
}
