package org.hebiao.archive;

/**
 * Something in an archive that is not as it should be.
 *
 * @param subject a file, relative to the data folder, or the number of a submission or an audit entry
 */
public record ArchiveFault(Kind kind, String subject) {
  /** What is wrong. */
  public enum Kind {
    /** A submission's bytes are not there. */
    ORIGINAL_MISSING,
    /** The bytes are not those their name says. */
    ORIGINAL_CHANGED,
    /** Bytes no submission names: an upload was cut off before its row was written. */
    ORIGINAL_ORPHANED,
    /** A file among the originals that is none. */
    STRAY_FILE,
    /** A file of work that was cut off. */
    LEFT_OVER,
    /** A submission that is done has no reading. */
    READING_MISSING,
    /** The stored reading cannot be decoded. */
    READING_UNREADABLE,
    /** Another version of the program stored the reading; it is read again when asked for. */
    READING_OF_OTHER_FORMAT,
    /** There are not as many lines of forms as forms in the reading. */
    FORMS_DIFFER,
    /** A line of a form, a finding or a reading belongs to no submission. */
    ROW_WITHOUT_SUBMISSION,
    /** The chain of the audit log does not hold from this entry on. */
    AUDIT_BROKEN;

    /** Whether something is lost or litters the folder; the rest is for people to know. */
    public boolean isFault() {
      return this != READING_OF_OTHER_FORMAT;
    }

    /** Whether moving the file aside mends it. */
    public boolean isMovable() {
      return this == ORIGINAL_ORPHANED || this == STRAY_FILE || this == LEFT_OVER;
    }
  }
}
