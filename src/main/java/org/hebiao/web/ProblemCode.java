package org.hebiao.web;

/** Stable codes of what can go wrong with a request; texts stand in the messages as {@code web.problem.CODE}. */
enum ProblemCode {
  BAD_REQUEST(400),
  NAME(400),
  MULTIPART(400),
  HOST(421),
  LOGIN_NEEDED(401),
  LOGIN_FAILED(401),
  FORBIDDEN(403),
  ORIGIN(403),
  CSRF(403),
  NOT_FOUND(404),
  METHOD(405),
  NOT_ACCEPTABLE(406),
  ACCOUNT_EXISTS(409),
  NOT_DONE(409),
  READ_AGAIN(409),
  KEY_REUSED(422),
  NO_COPY(422),
  LIMIT_BYTES(413),
  TYPE(415),
  ACCOUNT_NAME(422),
  PASSWORD(422),
  LOGIN_PAUSED(429),
  CRASH(500),
  UNAVAILABLE(503);

  private final int status;

  ProblemCode(int status) {
    this.status = status;
  }

  int status() {
    return status;
  }

  /** What a status that comes from below us means. */
  static ProblemCode ofStatus(int status) {
    return switch (status) {
      case 401 -> LOGIN_NEEDED;
      case 403 -> FORBIDDEN;
      case 404 -> NOT_FOUND;
      case 405 -> METHOD;
      case 406 -> NOT_ACCEPTABLE;
      case 413 -> LIMIT_BYTES;
      case 415 -> TYPE;
      case 503 -> UNAVAILABLE;
      default -> status >= 500 ? CRASH : BAD_REQUEST;
    };
  }
}
