package org.hebiao.search.query;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What somebody looks for, as a tree. */
public sealed interface SearchQuery {
  /** All there is. */
  record Everything() implements SearchQuery {}

  /**
   * A text to be found somewhere: in one field, or in any.
   *
   * @param text as typed, without quotes; any part of a printed text
   */
  record Words(Optional<SearchField> field, String text) implements SearchQuery {
    public Words {
      if (text.isBlank()) {
        throw new IllegalArgumentException("words to look for are blank");
      }
    }
  }

  /** The text of a field as a whole, letter by letter: 部门="福田区信访局". */
  record Whole(SearchField field, String text) implements SearchQuery {
    public Whole {
      if (!field.hasWhole()) {
        throw new IllegalArgumentException(field + " is not kept as a whole");
      }
    }
  }

  /** A value of a closed list: 规则:met-but-zero-score. */
  record Tag(SearchField field, String value) implements SearchQuery {}

  /**
   * A number between two bounds.
   *
   * @param unit "%", "元" or a counter the measure has to carry; "" for any
   */
  record Number(SearchField field, Optional<Bound> low, Optional<Bound> high, String unit) implements SearchQuery {}

  /** End of a range. */
  record Bound(BigDecimal value, boolean inclusive) {}

  /** Each of them; at least two. */
  record All(List<SearchQuery> parts) implements SearchQuery {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /** One or more of them; at least two. */
  record Any(List<SearchQuery> parts) implements SearchQuery {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  record Not(SearchQuery what) implements SearchQuery {}

  /** Conjunction of {@code parts} in its shortest form. */
  static SearchQuery all(List<SearchQuery> parts) {
    List<SearchQuery> asked = parts.stream().filter(part -> !(part instanceof Everything)).toList();
    return asked.isEmpty() ? new Everything() : asked.size() == 1 ? asked.getFirst() : new All(asked);
  }

  static SearchQuery any(List<SearchQuery> parts) {
    return parts.size() == 1 ? parts.getFirst() : new Any(parts);
  }
}
