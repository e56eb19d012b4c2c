package org.hebiao.search.query;

import java.util.Locale;
import java.util.Map;

/**
 * Why a query cannot be answered, and where in it.
 *
 * @param start first character of the place, from 0
 * @param end behind the last
 * @param values for the placeholders of the text
 */
public record QueryProblem(Code code, int start, int end, Map<String, String> values) {
  /** Kinds of problems; each has a text in both languages. */
  public enum Code {
    /** Longer than a query may be. */
    TOO_LONG,
    /** More words than a query may have. */
    TOO_MANY_WORDS,
    TOO_DEEP,
    QUOTE_OPEN,
    BRACKET_OPEN,
    BRACKET_CLOSED,
    OPERATOR_ALONE,
    FIELD_UNKNOWN,
    FIELD_WITHOUT_VALUE,
    NOT_A_NUMBER,
    NOT_COMPARABLE,
    RANGE_REVERSED,
    UNIT_OUT_OF_PLACE,
    NOTHING_TO_FIND;

    /** Key of its text in the messages. */
    public String key() {
      return "search.query." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public QueryProblem {
    values = Map.copyOf(values);
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("place must be ordered, got " + start + ".." + end);
    }
  }
}
