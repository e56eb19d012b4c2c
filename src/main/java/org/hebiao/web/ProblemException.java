package org.hebiao.web;

import java.util.List;
import org.hebiao.report.Language;
import org.hebiao.report.Messages;

/** Ends a request with a problem of a stable code. */
final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ProblemCode code;
  private final transient List<Object> pairs;

  /** @param pairs placeholder, value, … of the message */
  ProblemException(ProblemCode code, Object... pairs) {
    super(code.name());
    this.code = code;
    this.pairs = List.of(pairs);
  }

  ProblemCode code() {
    return code;
  }

  Object[] pairs() {
    return pairs.toArray();
  }

  String text(Language language) {
    return Messages.in(language).text("web.problem." + code, pairs());
  }
}
