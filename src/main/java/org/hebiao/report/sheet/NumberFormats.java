package org.hebiao.report.sheet;

/** Number formats of the sheet, by the number of printed decimals. */
final class NumberFormats {
  /** As many decimals as a computed number has, up to four, as reports show them. */
  static final String COMPUTED = "#,##0.####";

  private NumberFormats() {}

  static String plain(int decimals) {
    return decimals <= 0 ? "0" : "0." + "0".repeat(decimals);
  }

  static String grouped(int decimals) {
    return "#,##" + plain(decimals);
  }
}
