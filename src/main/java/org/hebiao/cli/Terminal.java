package org.hebiao.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a command speaks to.
 *
 * @param out results, in UTF-8
 * @param err messages, in UTF-8
 * @param outShown whether a person reads {@code out} as it comes
 * @param errShown whether a person reads {@code err} as it comes
 * @param colours whether colours are welcome where a person reads
 * @param columns width of a line
 * @param home folder of the program, where it is known
 */
public record Terminal(PrintStream out, PrintStream err, boolean outShown, boolean errShown, boolean colours, int columns, Optional<Path> home) {
  static final int ORDINARY = 100;
  static final int NARROWEST = 60;
}
