package org.hebiao.quantity;

import java.util.Optional;

/** What the text of a cell is where a number belongs. The states are never folded into each other: a dash is no zero. */
public sealed interface NumberReading {
  /** A number, a rate or points. */
  record OfNumber(PrintedNumber number) implements NumberReading {}

  /** An amount of money in its own unit or the column's. */
  record OfAmount(PrintedAmount amount) implements NumberReading {}

  /** Nothing, or only dashes. */
  record Empty(boolean dash) implements NumberReading {}

  /** 不适用, 无. */
  record NotApplicable(String text) implements NumberReading {}

  /** Something else; the text as printed. */
  record NotANumber(String text) implements NumberReading {}

  /** The number, when it is one. */
  default Optional<PrintedNumber> asNumber() {
    return this instanceof OfNumber(PrintedNumber number) ? Optional.of(number) : Optional.empty();
  }

  /** The amount, when it is one. */
  default Optional<PrintedAmount> asAmount() {
    return this instanceof OfAmount(PrintedAmount amount) ? Optional.of(amount) : Optional.empty();
  }
}
