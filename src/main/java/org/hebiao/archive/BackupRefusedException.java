package org.hebiao.archive;

import java.io.IOException;

/** A backup is not made or not restored; nothing of it stays where it was to be. */
public final class BackupRefusedException extends IOException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final String subject;

  /** Why not. */
  public enum Reason {
    /** There is something where the backup, or the restored folder, is to be. */
    NOT_EMPTY,
    /** The disk has not enough room. */
    NO_SPACE,
    /** There is no backup, or it has no manifest. */
    NO_BACKUP,
    /** A newer version of the program made it. */
    OTHER_FORMAT,
    /** A file that the manifest names is not there. */
    FILE_MISSING,
    /** The bytes of a file are not those the manifest names. */
    FILE_CHANGED,
    /** The manifest names a file no backup has. */
    FILE_UNKNOWN
  }

  BackupRefusedException(Reason reason, String subject) {
    super(reason + " " + subject);
    this.reason = reason;
    this.subject = subject;
  }

  public Reason reason() {
    return reason;
  }

  /** The file or folder in question. */
  public String subject() {
    return subject;
  }
}
