package org.hebiao.document;

import java.util.List;

/** A file that is no document at all for us: nothing of it was read. {@link #parameters} fill the message of {@link #reason}. */
public final class UnreadableDocumentException extends Exception {
  private static final long serialVersionUID = 1L;
  private final Reason reason;
  private final transient List<String> parameters;

  /** Why nothing was read. The names are stable codes of the interface. */
  public enum Reason {
    /** The content is of another kind; parameter: the media type found. */
    NOT_A_PDF,
    /** No byte. */
    EMPTY,
    /** A password is needed to open it. */
    ENCRYPTED,
    /** Beyond repair; parameter: technical detail. */
    DAMAGED,
    /** A sound file without a page. */
    NO_PAGES,
    /** Over a limit; parameters: what, size, limit. */
    TOO_LARGE
  }

  UnreadableDocumentException(Reason reason, String... parameters) {
    super(reason + (parameters.length == 0 ? "" : ": " + String.join(", ", parameters)));
    this.reason = reason;
    this.parameters = List.of(parameters);
  }

  public Reason reason() {
    return reason;
  }

  public List<String> parameters() {
    return parameters;
  }
}
