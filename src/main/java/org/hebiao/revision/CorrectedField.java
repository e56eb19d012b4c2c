package org.hebiao.revision;

import java.util.List;
import org.hebiao.form.FieldPath;

/**
 * A field that people corrected.
 *
 * @param place in the form as read
 * @param read text read there
 * @param chain corrections in force, oldest first; the last one counts
 */
public record CorrectedField(FieldPath place, String read, List<Correction> chain, Standing standing) {
  /** How a correction stands to what is read at its place. */
  public enum Standing {
    /** Made against the text that is read there. */
    APPLIES,
    /** By now the reading itself says what the person said. */
    CONFIRMED_BY_READING,
    /** Made against another text than the one read there. The person's value stays until a person settles it. */
    CONFLICT
  }

  public CorrectedField {
    chain = List.copyOf(chain);
    if (chain.isEmpty()) {
      throw new IllegalArgumentException("no correction at " + place);
    }
  }

  static CorrectedField of(FieldPath place, String read, List<Correction> chain) {
    return new CorrectedField(place, read, chain, standing(read, chain));
  }

  private static Standing standing(String read, List<Correction> chain) {
    String seen = chain.getFirst().before();
    boolean unbroken = true;
    for (Correction correction : chain) {
      unbroken &= SameText.same(correction.before(), seen);
      seen = correction.after();
    }
    if (unbroken && SameText.same(chain.getFirst().before(), read)) {
      return Standing.APPLIES;
    }
    return SameText.same(seen, read) ? Standing.CONFIRMED_BY_READING : Standing.CONFLICT;
  }

  /** Text that counts. */
  public String text() {
    return chain.getLast().after();
  }

  public boolean isConflict() {
    return standing == Standing.CONFLICT;
  }
}
