package org.hebiao.archive;

/** Where a submission stands. DONE and FAILED are final until a person asks for another reading. */
public enum State {
  /** Its bytes and its row are on the disk. */
  RECEIVED,
  /** It waits for a reader. */
  QUEUED,
  /** It is being read. */
  RUNNING,
  /** It was read; warnings belong to this state. */
  DONE,
  /** Nothing was read; the code says why. */
  FAILED;

  public boolean isFinal() {
    return this == DONE || this == FAILED;
  }
}
