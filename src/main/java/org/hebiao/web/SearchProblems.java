package org.hebiao.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.hebiao.report.Language;
import org.hebiao.report.Messages;
import org.hebiao.search.index.SearchAnswer;
import org.hebiao.search.index.UnavailableException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Problems of searching: a query with its wrong place, an index that does not answer, a cursor of another time. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class SearchProblems {
  static final String RETRY_SECONDS = "3";

  private final Messages chinese = Messages.in(Language.ZH);
  private final Messages english = Messages.in(Language.EN);
  private final Problems problems;

  SearchProblems(Problems problems) {
    this.problems = problems;
  }

  @ExceptionHandler
  void refused(QueryRefusedException thrown, HttpServletResponse response) throws IOException {
    Map<String, Object> details = told(ProblemCode.QUERY, thrown.text(chinese), thrown.text(english));
    details.put("reason", thrown.problem().code().name());
    thrown.parameter().ifPresent(name -> details.put("parameter", name));
    details.put("start", thrown.problem().start());
    details.put("end", thrown.problem().end());
    problems.answer(response, ProblemCode.QUERY.status(), details);
  }

  /** A result that broke off on the way is cut off visibly: the container closes the connection without an end. */
  @ExceptionHandler
  void unavailable(UnavailableException thrown, HttpServletResponse response) throws IOException {
    if (response.isCommitted()) {
      throw thrown;
    }
    switch (thrown.answer()) {
      case SearchAnswer.Unavailable ill -> {
        response.setHeader("Retry-After", RETRY_SECONDS);
        Map<String, Object> details = told(ProblemCode.SEARCH_UNAVAILABLE, text(ill, chinese), text(ill, english));
        details.put("why", ill.why().name());
        ill.rebuilding().ifPresent(progress -> details.put("rebuilding", progress));
        problems.answer(response, ProblemCode.SEARCH_UNAVAILABLE.status(), details);
      }
      case SearchAnswer.CursorExpired expired -> problems.answer(response, ProblemCode.CURSOR_EXPIRED.status(), problems.details(ProblemCode.CURSOR_EXPIRED));
      case SearchAnswer.Found found -> throw thrown;
    }
  }

  private Map<String, Object> told(ProblemCode code, String zh, String en) {
    Map<String, Object> details = problems.details(code);
    details.put("detail", zh + " / " + en);
    details.put("zh", zh);
    details.put("en", en);
    return details;
  }

  static String text(SearchAnswer.Unavailable ill, Messages messages) {
    return messages.text(ill.key(), ill.values().entrySet().stream().flatMap(value -> Stream.of(value.getKey(), value.getValue())).toArray());
  }
}
