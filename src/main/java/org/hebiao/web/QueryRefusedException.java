package org.hebiao.web;

import java.util.Optional;
import org.hebiao.report.Messages;
import org.hebiao.search.query.Parameters.Asked;
import org.hebiao.search.query.QueryProblem;

/** What was asked of the search cannot be read; knows where. */
final class QueryRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Asked.Bad bad;

  QueryRefusedException(Asked.Bad bad) {
    super(bad.problem().code().name());
    this.bad = bad;
  }

  QueryProblem problem() {
    return bad.problem();
  }

  Optional<String> parameter() {
    return bad.parameter();
  }

  String text(Messages messages) {
    return messages.text(problem().code().key(), problem().values().entrySet().stream().flatMap(value -> java.util.stream.Stream.of(value.getKey(), value.getValue())).toArray());
  }
}
