package org.hebiao.reconcile.rules.score;

import java.math.BigDecimal;
import org.hebiao.form.FieldPath;
import org.hebiao.provenance.Field;
import org.hebiao.quantity.PrintedNumber;
import org.hebiao.reconcile.Expression;

/** Printed weights and scores as operands of sums. */
final class PrintedPoints {
  /** Points set in quarters are exact; any other decimals (8.33) come from a division and were rounded. */
  private static final BigDecimal QUARTERS = BigDecimal.valueOf(4);

  private PrintedPoints() {}

  static boolean isRounded(PrintedNumber points) {
    return points.value().multiply(QUARTERS).stripTrailingZeros().scale() > 0;
  }

  /** A weight or score as operand; exact unless it is a rounded share. */
  static Expression.Stated stated(FieldPath path, PrintedNumber points, Field<PrintedNumber> field) {
    return new Expression.Stated(path, points, !isRounded(points), field.raw().strip());
  }
}
