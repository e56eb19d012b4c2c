package org.hebiao.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.hebiao.submission.FullDisk;
import org.hebiao.submission.Refusal;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Turns every exception of a request into a problem. Ours are told as they are, a broken request is the sender's, anything else is our fault and logged once. */
@ControllerAdvice
class ProblemAdvice {
  private static final Logger LOG = Logger.getLogger(ProblemAdvice.class.getName());

  private static final String RETRY_SECONDS = "5";

  private final Problems problems;

  ProblemAdvice(Problems problems) {
    this.problems = problems;
  }

  @ExceptionHandler
  void handle(Exception thrown, HttpServletRequest request, HttpServletResponse response) throws Exception {
    if (response.isCommitted()) {
      // Half of an answer must not end like a whole one: thrown on, it cuts the connection.
      throw thrown;
    }
    switch (thrown) {
      case ProblemException ours -> problems.answer(request, response, ours.code(), ours.pairs());
      case AccessDeniedException denied -> throw denied;
      case AuthenticationException denied -> throw denied;
      case MaxUploadSizeExceededException long_ -> problems.answer(request, response, ProblemCode.LIMIT_BYTES);
      case MultipartException full when FullDisk.isBehind(full) -> full(full, response);
      case MultipartException broken -> problems.answer(request, response, isName(broken) ? ProblemCode.NAME : ProblemCode.MULTIPART);
      case org.springframework.http.converter.HttpMessageNotReadableException broken -> problems.answer(request, response, ProblemCode.BAD_REQUEST);
      case org.springframework.web.method.annotation.MethodArgumentTypeMismatchException broken -> problems.answer(request, response, ProblemCode.BAD_REQUEST);
      case InvalidParameterException broken -> problems.answer(request, response, ProblemCode.BAD_REQUEST);
      case ErrorResponse known when known.getStatusCode().value() < 500 -> problems.answer(request, response, ProblemCode.ofStatus(known.getStatusCode().value()));
      case CannotCreateTransactionException ill -> unavailable(ill, request, response);
      case DataAccessException ill -> unavailable(ill, request, response);
      default -> {
        if (isName(thrown)) {
          problems.answer(request, response, ProblemCode.NAME);
        } else {
          LOG.log(Level.SEVERE, "request failed", thrown);
          problems.answer(request, response, ProblemCode.CRASH);
        }
      }
    }
  }

  /** A file name no file can have, such as one with a NUL: the parser of parts says so by an exception of its own. */
  private static boolean isName(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause.getClass().getSimpleName().equals("InvalidFileNameException") || cause instanceof java.nio.file.InvalidPathException) {
        return true;
      }
    }
    return false;
  }

  /** The parser of parts writes to the disk before the file is looked at. */
  private void full(Exception full, HttpServletResponse response) throws IOException {
    LOG.log(Level.WARNING, "disk full", full);
    response.setHeader("Retry-After", RETRY_SECONDS);
    Refusal.Code code = Refusal.Code.STORAGE_FULL;
    problems.answer(response, RefusedUploads.status(code), new Refusal("", code, List.of()));
  }

  private void unavailable(Exception ill, HttpServletRequest request, HttpServletResponse response) throws IOException {
    LOG.log(Level.WARNING, "database not to be used", ill);
    response.setHeader("Retry-After", RETRY_SECONDS);
    problems.answer(request, response, ProblemCode.UNAVAILABLE);
  }
}
