package org.hebiao.submission;

import java.util.List;
import java.util.Locale;

/** Tells a full disk, or a used up quota, from other failures: the system says so in words only. */
public final class FullDisk {
  private static final List<String> WORDS = List.of("no space left", "disk quota", "not enough space");

  private FullDisk() {}

  public static boolean isBehind(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String said = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
      if (WORDS.stream().anyMatch(said::contains)) {
        return true;
      }
    }
    return false;
  }
}
