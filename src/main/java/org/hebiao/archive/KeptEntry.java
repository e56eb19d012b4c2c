package org.hebiao.archive;

import org.hebiao.revision.Entry;
import org.hebiao.revision.Landmarks;

/**
 * An entry a person made about a form.
 *
 * @param form number of the form in the present reading, {@link #NO_FORM} when that has no such form
 * @param written as it was written, at the places of the reading of that day
 * @param present at the places of the present reading
 */
public record KeptEntry(int form, Entry written, Entry present, Landmarks landmarks) {
  /** Forms are numbered from 1. */
  public static final int NO_FORM = 0;

  /** The same entry where another reading has it. */
  public KeptEntry at(int otherForm, Entry there, Landmarks by) {
    return new KeptEntry(otherForm, written, there, by);
  }
}
