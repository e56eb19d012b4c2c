package org.hebiao.cli;

import java.nio.file.Path;

/** Where results go. */
sealed interface Destination {
  /** Standard output, one result after the other. */
  record Screen() implements Destination {}

  /** One file for all results. */
  record OneFile(Path file) implements Destination {}

  /** A file for each input, named after it. */
  record Folder(Path folder) implements Destination {}
}
