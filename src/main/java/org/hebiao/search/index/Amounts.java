package org.hebiao.search.index;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.hebiao.search.query.SearchField;

/** Numbers as the index keeps them: money in fen, everything else in millionths. What does not fit is kept at the end of the range, so that it is still above or below. */
public final class Amounts {
  private static final int FEN = 2;
  private static final int MILLIONTHS = 6;
  private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE);

  private Amounts() {}

  public static long of(SearchField field, BigDecimal value) {
    return rounded(field, value, RoundingMode.HALF_EVEN);
  }

  /** Bounds are rounded inward, so that no number outside a range gets into it. */
  static long rounded(SearchField field, BigDecimal value, RoundingMode rounding) {
    if (field == SearchField.YEAR) {
      return value.setScale(0, rounding).min(LARGEST).max(LARGEST.negate()).longValue();
    }
    int places = field.kind() == SearchField.Kind.AMOUNT ? FEN : MILLIONTHS;
    return value.movePointRight(places).setScale(0, rounding).min(LARGEST).max(LARGEST.negate()).longValue();
  }

  public static BigDecimal value(SearchField field, long kept) {
    return field == SearchField.YEAR ? BigDecimal.valueOf(kept) : BigDecimal.valueOf(kept, field.kind() == SearchField.Kind.AMOUNT ? FEN : MILLIONTHS);
  }
}
