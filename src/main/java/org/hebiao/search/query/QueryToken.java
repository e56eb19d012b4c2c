package org.hebiao.search.query;

import java.util.Optional;

/** A piece of a typed query with its place in it. */
sealed interface QueryToken {
  int start();

  int end();

  /** ( or （ in front of a piece. */
  record Open(int start, int end) implements QueryToken {}

  record Close(int start, int end) implements QueryToken {}

  /** 或, OR. */
  record Or(int start, int end) implements QueryToken {}

  /** 且, AND: what blanks mean anyway. */
  record And(int start, int end) implements QueryToken {}

  /** 非, NOT, or - in front of a piece. */
  record Not(int start, int end) implements QueryToken {}

  /**
   * Words or a condition.
   *
   * @param field name in front of the sign, empty for words
   * @param sign ":", ">=", "<=", ">", "<" or "="; "" for words
   * @param value what stands behind, quotes taken off
   * @param quoted whether it stood in quotes and so is text, whatever it looks like
   */
  record Piece(int start, int end, Optional<String> field, String sign, String value, boolean quoted) implements QueryToken {}

  /** What cannot be cut into pieces. */
  record Broken(int start, int end, QueryProblem problem) implements QueryToken {}
}
