package org.hebiao.web;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Sends what is logged to rotating files of the data folder. */
final class Logs implements AutoCloseable {
  private static final int FILE_BYTES = 10 * 1024 * 1024;
  private static final int FILES = 10;

  private final FileHandler file;

  private Logs(FileHandler file) {
    this.file = file;
  }

  /** From here on the program logs to files and no longer to the terminal. */
  static Logs to(Path folder) throws IOException {
    // Boot must leave java.util.logging as it is.
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    FileHandler file = new FileHandler(folder.toString().replace("%", "%%") + "/hebiao.%g.log", FILE_BYTES, FILES, true);
    file.setEncoding("UTF-8");
    file.setFormatter(new JsonLines());
    file.setLevel(Level.INFO);
    Logger root = Logger.getLogger("");
    for (Handler old : root.getHandlers()) {
      root.removeHandler(old);
    }
    root.addHandler(file);
    return new Logs(file);
  }

  @Override
  public void close() {
    Logger.getLogger("").removeHandler(file);
    file.close();
  }
}
