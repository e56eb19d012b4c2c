package org.hebiao.quantity;

/** Budget year (年度), 1990 to 2099. */
public record FiscalYear(int value) {
  private static final int FIRST = 1990;
  private static final int LAST = 2099;

  public FiscalYear {
    if (value < FIRST || value > LAST) {
      throw new IllegalArgumentException("fiscal year must be " + FIRST + ".." + LAST + ", got " + value);
    }
  }
}
