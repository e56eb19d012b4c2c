package org.hebiao.target;

/** Reads the text of a target or result cell (年度指标值, 实际完成值). */
public final class TargetReader {
  private TargetReader() {}

  public static Target read(String text) {
    return new Target.Quality(text.strip());
  }

  /**
   * The same with the columns some layouts print beside the value.
   *
   * @param nature 指标性质: ≥, =, 定性, 正向; "" when there is no such column
   * @param unit 计量单位; "" when there is no such column
   */
  public static Target read(String nature, String value, String unit) {
    return read(nature + value + unit);
  }
}
