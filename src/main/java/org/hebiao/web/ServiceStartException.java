package org.hebiao.web;

/** The service could not start; the message is for people, Chinese first. */
public final class ServiceStartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ServiceStartException(String message, Throwable cause) {
    super(message, cause);
  }

  ServiceStartException(String message) {
    super(message);
  }
}
