package org.hebiao.provenance;

import java.util.Optional;
import java.util.function.Function;

/** A value of a form in one of its four states; none of them is ever folded into zero or the empty text. */
public sealed interface Field<T> {
  /** Read, and where. */
  record Read<T>(T value, Provenance from) implements Field<T> {}

  /** The cell is there and holds nothing, or only a dash (the raw text tells which). */
  record Blank<T>(Provenance from) implements Field<T> {}

  /** The cell is there and holds something that is not a value of its kind. */
  record Unreadable<T>(Provenance from, Reason why) implements Field<T> {}

  /** The page has no such cell. {@code label} names what was looked for. */
  record Missing<T>(String label) implements Field<T> {}

  /** Why a value could not be read. */
  enum Reason {
    NOT_A_NUMBER,
    NOT_A_TEXT,
    SCANNED_PAGE,
    GARBLED_TEXT
  }

  /** The value, when it was read. */
  default Optional<T> read() {
    return this instanceof Read<T> read ? Optional.of(read.value()) : Optional.empty();
  }

  /** Where the cell stands, unless the page has none. */
  default Optional<Provenance> provenance() {
    return switch (this) {
      case Read<T> read -> Optional.of(read.from());
      case Blank<T> blank -> Optional.of(blank.from());
      case Unreadable<T> unreadable -> Optional.of(unreadable.from());
      case Missing<T> missing -> Optional.empty();
    };
  }

  /** Text as printed; empty for a blank cell without a dash and for a missing one. */
  default String raw() {
    return provenance().map(Provenance::rawText).orElse("");
  }

  default boolean isRead() {
    return this instanceof Read<T>;
  }

  default boolean isBlank() {
    return this instanceof Blank<T>;
  }

  default boolean isMissing() {
    return this instanceof Missing<T>;
  }

  /** The same cell with its value seen in another way. */
  default <U> Field<U> map(Function<? super T, ? extends U> view) {
    return switch (this) {
      case Read<T> read -> new Read<>(view.apply(read.value()), read.from());
      case Blank<T> blank -> new Blank<>(blank.from());
      case Unreadable<T> unreadable -> new Unreadable<>(unreadable.from(), unreadable.why());
      case Missing<T> missing -> new Missing<>(missing.label());
    };
  }
}
