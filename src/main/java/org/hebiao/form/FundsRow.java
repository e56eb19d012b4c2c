package org.hebiao.form;

import org.hebiao.provenance.Field;
import org.hebiao.quantity.PrintedAmount;
import org.hebiao.quantity.PrintedNumber;

/**
 * A row of the funds block.
 *
 * @param initialBudget 年初预算数
 * @param annualBudget 全年预算数 (adjusted)
 * @param executed 全年执行数
 * @param weight 分值
 * @param executionRate 执行率 as a fraction: 0.98 and 98% are the same value with the same scale
 * @param score 得分
 * @param reason explanation column, where the layout has one
 */
public record FundsRow(
    FundsSource source,
    Field<String> label,
    Field<PrintedAmount> initialBudget,
    Field<PrintedAmount> annualBudget,
    Field<PrintedAmount> executed,
    Field<PrintedNumber> weight,
    Field<PrintedNumber> executionRate,
    Field<PrintedNumber> score,
    Field<String> reason) {}
