package org.hebiao.archive;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hebiao.revision.ThreeWay.Fate;

/**
 * What the last reading of a submission changed against the one before it.
 *
 * @param readerBefore version of the program that made the reading before
 */
public record Rereading(String readerBefore, String readerNow, Instant at, Changes changes) {
  /**
   * The changes.
   *
   * @param compared false when the reading before could not be opened by this version of the program; nothing is known of the fields then
   * @param forms forms of both readings with their fields that are not as they were
   * @param gone numbers of forms only the reading before had
   * @param added numbers of forms only this one has
   */
  public record Changes(boolean compared, List<FormChange> forms, List<Integer> gone, List<Integer> added) {
    /** The reading before is not known. */
    public static final Changes UNKNOWN = new Changes(false, List.of(), List.of(), List.of());

    public Changes {
      forms = List.copyOf(forms);
      gone = List.copyOf(gone);
      added = List.copyOf(added);
    }
  }

  /** One form of both readings, by its number in each. */
  public record FormChange(int before, int now, List<FieldChange> fields) {
    public FormChange {
      fields = List.copyOf(fields);
    }
  }

  /**
   * A field that is not as it was, or that a person corrected.
   *
   * @param before place in the reading before
   * @param now place in the new reading
   * @param oldText as read before
   * @param newText as read now
   * @param corrected text that counts by hand
   */
  public record FieldChange(Optional<String> before, Optional<String> now, String oldText, String newText, Optional<String> corrected, Fate fate) {}
}
