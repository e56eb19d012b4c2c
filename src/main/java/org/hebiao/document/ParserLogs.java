package org.hebiao.document;

import java.util.List;
import java.util.logging.Logger;

/**
 * The loggers of the PDF and font parsers, kept from the terminal: every file of an ordinary office makes them talk of fonts. What of it matters becomes a
 * note of the document ({@link ParserWarnings}).
 */
final class ParserLogs {
  /** Kept here because a logger nobody holds forgets what it was told. */
  private static final List<Logger> LOGGERS = List.of(Logger.getLogger("org.apache.pdfbox"), Logger.getLogger("org.apache.fontbox"));

  private ParserLogs() {}

  /** From here on nothing of them reaches the handlers of the process; the answer is the logger of the PDF parser. */
  static Logger kept() {
    LOGGERS.forEach(logger -> logger.setUseParentHandlers(false));
    return LOGGERS.getFirst();
  }
}
