package org.hebiao.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.hebiao.submission.Intake;
import org.hebiao.submission.Refusal;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers for files that are not taken in: problem details with the code of the refusal. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusedUploads {
  private static final String RETRY_SECONDS = "30";

  private final Problems problems;

  RefusedUploads(Problems problems) {
    this.problems = problems;
  }

  @ExceptionHandler
  void refused(Intake.RefusedException thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
    int status = status(thrown.refusal().code());
    if (status == 429 || status == 507) {
      response.setHeader("Retry-After", RETRY_SECONDS);
    }
    problems.answer(response, status, thrown.refusal());
  }

  static int status(Refusal.Code code) {
    return switch (code) {
      case EMPTY, NAME -> 400;
      case LIMIT_BYTES -> 413;
      case TYPE -> 415;
      case LIMIT_QUEUE -> 429;
      case STORAGE_FULL -> 507;
      case NOT_FOUND -> 404;
      case ENCRYPTED, CORRUPT, NO_PAGES, LIMIT_MEMORY, LIMIT_TIME, LIMIT_ARCHIVE, NO_ACCESS -> 422;
      case CRASH -> 500;
    };
  }
}
