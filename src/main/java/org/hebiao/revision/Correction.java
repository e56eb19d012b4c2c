package org.hebiao.revision;

import org.hebiao.form.FieldPath;

/**
 * A field read otherwise by a person (更正).
 *
 * @param place in the form as it was read, before any correction
 * @param before text the person saw there, "" for a blank or missing field
 * @param after text that stands there in truth, "" when there is none; equal to {@code before} to vouch for the reading
 */
public record Correction(long number, FieldPath place, String before, String after, Signed signed) implements Entry {
  /** The same correction at the place the field has in another reading. */
  public Correction at(FieldPath other) {
    return new Correction(number, other, before, after, signed);
  }
}
