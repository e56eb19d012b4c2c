package org.hebiao.cli;

import java.io.PrintStream;

/** One line on a terminal that says how many files are done; silent where nobody looks. */
final class ProgressBar {
  private static final int CELLS = 24;

  private final PrintStream err;
  private final int all;
  private final boolean shown;

  ProgressBar(PrintStream err, int all, boolean shown) {
    this.err = err;
    this.all = all;
    this.shown = shown && all > 1;
  }

  void show(int done, String name) {
    if (shown) {
      int full = CELLS * done / all;
      err.print("\r\u001B[K" + "█".repeat(full) + "░".repeat(CELLS - full) + " " + done + "/" + all + "  " + name);
      err.flush();
    }
  }

  void clear() {
    if (shown) {
      err.print("\r\u001B[K");
      err.flush();
    }
  }
}
