package org.hebiao.search.index;

import java.io.IOException;

/** A result that was being handed out cannot be handed out to its end; the answer tells why. */
public final class UnavailableException extends IOException {
  private final transient SearchAnswer answer;

  UnavailableException(SearchAnswer answer, long handedOut) {
    super("result broken off after " + handedOut + " hits: " + answer);
    this.answer = answer;
  }

  public SearchAnswer answer() {
    return answer;
  }
}
