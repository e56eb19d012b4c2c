package org.hebiao.document;

/**
 * Something about a document that a person must know before trusting its reading.
 *
 * @param page from 1, or 0 for the whole document
 * @param detail technical detail for the log and the curious, may be empty
 */
public record DocumentNote(Kind kind, int page, String detail) {
  /** What happened. */
  public enum Kind {
    /** The file is damaged and part of its content may be lost. */
    DAMAGED,
    /** This page could not be read. */
    PAGE_UNREADABLE,
    /** This page is an image. */
    SCANNED_PAGE,
    /** This page was read from its image by recognition; the detail names the networks. */
    RECOGNISED_PAGE,
    /** The image of this page shows no print. */
    BLANK_PAGE,
    /** The text behind the image of this page is not what the image shows; the image was believed. */
    HIDDEN_TEXT_DIFFERS,
    /** The characters of this page's text are not what is shown. */
    GARBLED_TEXT,
    /** More pages, words or lines than the limits allow: the rest was not read. */
    LIMIT_REACHED;

    /** Whether content may be lost, so that silence proves nothing. */
    public boolean isLoss() {
      return switch (this) {
        case DAMAGED, PAGE_UNREADABLE, LIMIT_REACHED -> true;
        case SCANNED_PAGE, RECOGNISED_PAGE, BLANK_PAGE, HIDDEN_TEXT_DIFFERS, GARBLED_TEXT -> false;
      };
    }
  }
}
