package org.hebiao.archive;

/** What looking through the whole audit log found. */
public sealed interface AuditVerdict {
  /** Every entry says what it said when it was written, and none is missing. */
  record Intact(long entries) implements AuditVerdict {}

  /**
   * The first place where the chain does not hold.
   *
   * @param sequence of the entry that is changed, missing or cut off
   */
  record Broken(long sequence, Fault fault) implements AuditVerdict {}

  /** How an entry is broken. */
  enum Fault {
    /** Its text is not what was written. */
    CHANGED,
    /** It does not follow the entry before it. */
    NOT_LINKED,
    /** It is not there, but a later one is, or the end of the chain says that it was. */
    MISSING,
    /** It stands behind the end of the chain. */
    ADDED
  }
}
