package org.hebiao.archive;

/** Stored bytes are of another format than this program writes; the original has to be read again. */
public final class OtherFormatException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int found;

  OtherFormatException(int found) {
    super("stored in format " + found + ", this program reads format " + AnnexJson.FORMAT);
    this.found = found;
  }

  /** Number of the format the bytes were written in; older or newer than {@link AnnexJson#FORMAT}. */
  public int found() {
    return found;
  }
}
