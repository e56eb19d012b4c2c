package org.hebiao.cli;

/** Exit codes of the command line. */
final class ExitCode {
  /** Nothing at or above the severity asked for. */
  static final int CLEAN = 0;

  /** Findings at or above it. */
  static final int FINDINGS = 1;

  /** Some file could not be read, or only in part; goes before {@link #FINDINGS}. */
  static final int UNREADABLE = 2;

  /** Wrong usage. */
  static final int USAGE = 3;

  private ExitCode() {}
}
