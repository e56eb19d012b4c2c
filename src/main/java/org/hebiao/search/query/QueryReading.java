package org.hebiao.search.query;

/** What a typed query is: a tree, or a problem. */
public sealed interface QueryReading {
  record Understood(SearchQuery query) implements QueryReading {}

  record NotUnderstood(QueryProblem problem) implements QueryReading {}
}
