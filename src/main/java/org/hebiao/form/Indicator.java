package org.hebiao.form;

import org.hebiao.provenance.Field;
import org.hebiao.quantity.PrintedNumber;
import org.hebiao.target.Target;

/**
 * A row of the indicator block.
 *
 * @param category from the headings, for rules
 * @param level1 一级指标 as printed, with points if it has some: 产出指标(50分)
 * @param level2 二级指标
 * @param name 三级指标
 * @param nature 指标性质 where it is a column of its own: ≥, =, 定性
 * @param target 年度指标值, nature and unit columns worked in
 * @param measureUnit 计量单位 where it is a column of its own
 * @param actual 实际完成值
 * @param weight 分值
 * @param score 得分
 * @param deviation 偏差原因分析及改进措施
 * @param reviewed what a reviewer printed beside the self-evaluation
 */
public record Indicator(
    IndicatorCategory category,
    Field<String> level1,
    Field<String> level2,
    Field<String> name,
    Field<String> nature,
    Field<Target> target,
    Field<String> measureUnit,
    Field<Target> actual,
    Field<PrintedNumber> weight,
    Field<PrintedNumber> score,
    Field<String> deviation,
    Reviewed reviewed) {

  /** 复核完成值 and 复核得分 (or 财政审定评分); both missing on ordinary forms. */
  public record Reviewed(Field<Target> actual, Field<PrintedNumber> score) {}
}
