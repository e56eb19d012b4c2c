package org.hebiao.revision;

import java.time.Instant;

/**
 * By whom, when and why an entry was made.
 *
 * @param reason in the person's words, may be empty where none is asked for
 */
public record Signed(String who, Instant when, String reason) {
  public Signed {
    if (who.isBlank()) {
      throw new IllegalArgumentException("an entry names who made it, got \"" + who + "\"");
    }
  }
}
