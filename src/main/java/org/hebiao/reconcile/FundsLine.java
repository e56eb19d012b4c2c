package org.hebiao.reconcile;

import java.util.Optional;
import org.hebiao.form.FieldPath;
import org.hebiao.form.FundsRow;
import org.hebiao.form.FundsSource;
import org.hebiao.provenance.Field;
import org.hebiao.quantity.MoneyUnit;
import org.hebiao.quantity.PrintedAmount;
import org.hebiao.quantity.PrintedNumber;

/**
 * A row of the funds block with the name it has in paths.
 *
 * @param unit unit in which the block is calculated, so that formulas show the printed figures
 * @param pointsOfBlock weight printed in a label of the block (预算执行情况（20分）); it is that of the total where the block has no column of weights
 */
public record FundsLine(String role, FundsRow row, MoneyUnit unit, Field<PrintedNumber> pointsOfBlock) {
  public FieldPath path(String field) {
    return FieldPath.funds(role, field);
  }

  public FieldPath path(AmountColumn column) {
    return path(column.field());
  }

  public boolean isTotal() {
    return row.source() == FundsSource.TOTAL;
  }

  public Optional<PrintedAmount> amount(AmountColumn column) {
    return column.of(row).read();
  }

  /** An amount as operand, in the unit of the block. Zero is exact: nothing was rounded away. */
  public Optional<Expression.Stated> stated(AmountColumn column) {
    Field<PrintedAmount> field = column.of(row);
    return field
        .read()
        .map(
            amount ->
                new Expression.Stated(
                    path(column), amount.yuan().scaledBy(-unit.power()), amount.isZero(), field.raw().strip()));
  }

  public Optional<PrintedNumber> rate() {
    return row.executionRate().read();
  }

  public Optional<Expression.Stated> statedRate() {
    return rate().map(rate -> new Expression.Stated(path("executionRate"), rate, false, row.executionRate().raw().strip()));
  }

  /** The weight of the row, else the points printed in a label of the block. */
  public Optional<Expression.Stated> statedWeight() {
    return row.weight().isMissing() && isTotal() ? stated(FieldPath.FUNDS_POINTS, pointsOfBlock) : stated(path("weight"), row.weight());
  }

  private static Optional<Expression.Stated> stated(FieldPath path, Field<PrintedNumber> weight) {
    return weight.read().map(points -> new Expression.Stated(path, points, true, weight.raw().strip()));
  }

  public Optional<Expression.Stated> statedScore() {
    return row.score().read().map(score -> new Expression.Stated(path("score"), score, false, row.score().raw().strip()));
  }

  /** Executed ÷ annual, unless the annual budget is zero or one of the two is not printed. */
  public Optional<Expression> exactRate() {
    Optional<Expression.Stated> executed = stated(AmountColumn.EXECUTED);
    Optional<Expression.Stated> annual = stated(AmountColumn.ANNUAL);
    if (executed.isEmpty() || annual.isEmpty() || annual.get().value().low().signum() <= 0) {
      return Optional.empty();
    }
    return Optional.of(new Expression.Quotient(executed.get(), annual.get()));
  }
}
