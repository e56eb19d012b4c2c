package org.hebiao.submission;

/** What came of one file: its checked forms, or the reason why there are none. */
public sealed interface Answer permits CheckedAnnex, Refusal {
  /** File name without folders. */
  String name();

  /** Whether all of the file was read; a verdict on less is no verdict. */
  boolean isComplete();
}
