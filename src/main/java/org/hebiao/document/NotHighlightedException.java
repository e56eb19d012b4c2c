package org.hebiao.document;

import java.util.List;

/** A file of which no copy with highlights can be made; nothing was written. {@link #parameters} fill the message of {@link #reason}. */
public final class NotHighlightedException extends Exception {
  private static final long serialVersionUID = 1L;
  private final Reason reason;
  private final transient List<String> parameters;

  /** Why no copy is made. The names are stable codes of the interface. */
  public enum Reason {
    /** The file is an image or something else; a copy of a PDF only can be highlighted. */
    NOT_A_PDF,
    /** A password is needed to open it. */
    ENCRYPTED,
    /** It opens, and its owner does not allow annotations. */
    NOT_ALLOWED,
    /** It opens with repairs only: what is added to it might not be found, and content might be lost; parameter: technical detail. */
    DAMAGED,
    /** Over a limit; parameters: bytes and limit. */
    TOO_LARGE
  }

  NotHighlightedException(Reason reason, String... parameters) {
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
