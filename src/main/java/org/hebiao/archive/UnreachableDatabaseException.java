package org.hebiao.archive;

/** No connection to the database could be had; the message is what the database or its driver said. */
public final class UnreachableDatabaseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreachableDatabaseException(RuntimeException cause) {
    super(said(cause), cause);
  }

  private static String said(Throwable cause) {
    Throwable last = cause;
    while (last.getCause() != null) {
      last = last.getCause();
    }
    return String.valueOf(last.getMessage()).lines().findFirst().orElse(last.getClass().getSimpleName());
  }
}
