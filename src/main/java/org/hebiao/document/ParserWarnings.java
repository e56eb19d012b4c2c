package org.hebiao.document;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * What the PDF parser complains of while one thread reads one document. Nothing of it reaches the console; with another logging back end
 * than java.util.logging there is simply nothing to see here.
 */
final class ParserWarnings extends Handler {
  private static final int KEPT = 5;

  private final Thread reader = Thread.currentThread();
  private final List<String> warnings = new ArrayList<>();

  static ParserWarnings listen(Logger logger) {
    ParserWarnings warnings = new ParserWarnings();
    warnings.setLevel(Level.WARNING);
    logger.addHandler(warnings);
    return warnings;
  }

  /** Warnings of the parser itself; a font replaced by another one loses no content. */
  List<String> warnings() {
    return warnings;
  }

  @Override
  public void publish(LogRecord line) {
    String from = String.valueOf(line.getLoggerName());
    boolean parser = from.contains(".pdfparser.") || from.contains(".filter.") || from.contains(".cos.");
    if (parser && Thread.currentThread() == reader && line.getLevel().intValue() >= Level.WARNING.intValue() && warnings.size() < KEPT) {
      warnings.add(String.valueOf(line.getMessage()));
    }
  }

  @Override
  public void flush() {
    // Nothing is buffered.
  }

  @Override
  public void close() {
    // The logger is told by whoever listened.
  }
}
