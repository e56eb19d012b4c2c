package org.hebiao.scan;

import java.util.Optional;
import java.util.function.Supplier;

/** A costly thing made when first needed, once, whichever thread asks first. */
final class Lazy<T> {
  private final Supplier<T> maker;
  private volatile Optional<T> made = Optional.empty();

  Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  T get() {
    Optional<T> found = made;
    return found.isPresent() ? found.get() : make();
  }

  private synchronized T make() {
    if (made.isEmpty()) {
      made = Optional.of(maker.get());
    }
    return made.get();
  }
}
