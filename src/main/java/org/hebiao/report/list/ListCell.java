package org.hebiao.report.list;

import java.math.BigDecimal;
import java.util.Optional;

/** One cell of a list: a text, a number, or nothing to say. */
public sealed interface ListCell {
  record Text(String text) implements ListCell {}

  record Number(BigDecimal value) implements ListCell {}

  /** No value; never a zero. */
  record Empty() implements ListCell {}

  static ListCell of(String text) {
    return text.isEmpty() ? new Empty() : new Text(text);
  }

  static ListCell of(long number) {
    return new Number(BigDecimal.valueOf(number));
  }

  static ListCell of(BigDecimal number) {
    return new Number(number);
  }

  static ListCell of(Optional<BigDecimal> number) {
    return number.<ListCell>map(Number::new).orElseGet(Empty::new);
  }
}
