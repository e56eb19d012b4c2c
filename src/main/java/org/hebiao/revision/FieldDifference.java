package org.hebiao.revision;

import java.util.Optional;
import org.hebiao.form.FieldPath;
import org.hebiao.provenance.Field;

/**
 * A field that two forms do not have alike.
 *
 * @param before place in the old form, empty when only the new one has it
 * @param now place in the new form, empty when its row is gone
 */
public record FieldDifference(Optional<FieldPath> before, Optional<FieldPath> now, Field<?> old, Field<?> current, Kind kind) {
  /** What became of the field. */
  public enum Kind {
    /** Another text or value, or another of the states read, blank and unreadable. */
    CHANGED,
    APPEARED,
    VANISHED
  }

  /** Empty when the two say the same. Places on the page make no difference, nor do blanks in a text. */
  static Optional<FieldDifference> of(FormMatch.Pair pair) {
    boolean hadCell = !pair.old().isMissing();
    boolean hasCell = !pair.current().isMissing();
    if (!hadCell && !hasCell || same(pair.old(), pair.current())) {
      return Optional.empty();
    }
    Kind kind = hadCell && hasCell ? Kind.CHANGED : hasCell ? Kind.APPEARED : Kind.VANISHED;
    return Optional.of(new FieldDifference(pair.before(), pair.now(), pair.old(), pair.current(), kind));
  }

  static boolean same(Field<?> one, Field<?> other) {
    boolean sameValue = one.read().isEmpty() || one.read().get() instanceof String || one.read().equals(other.read());
    return one.getClass() == other.getClass() && SameText.same(one.raw(), other.raw()) && sameValue;
  }
}
