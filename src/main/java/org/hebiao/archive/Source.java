package org.hebiao.archive;

/** By which way a submission came. */
public enum Source {
  /** Browser or REST. */
  UPLOAD,
  /** Command line. */
  INGEST,
  /** Watched folder. */
  FOLDER,
  /** Out of an uploaded ZIP. */
  ARCHIVE
}
