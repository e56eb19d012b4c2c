package org.hebiao.search.index;

import java.util.Optional;
import java.util.Set;
import org.hebiao.search.query.SearchField;
import org.hebiao.search.query.SearchQuery;

/**
 * A search: what, in which unit, in which order, which page of it.
 *
 * @param facets fields whose values are counted over the whole result
 * @param misreadings whether doubtful texts of scans also answer for characters they may have been misread from
 * @param after cursor of the page before
 */
public record SearchRequest(SearchQuery query, Unit unit, Order order, boolean descending, int size, Set<SearchField> facets, boolean misreadings, Optional<String> after) {
  /** Results of one page; a whole result is asked for page by page. */
  public static final int LARGEST_PAGE = 10_000;

  public SearchRequest {
    facets = Set.copyOf(facets);
    if (size < 1 || size > LARGEST_PAGE) {
      throw new IllegalArgumentException("a page has 1 to %d results, got %d".formatted(LARGEST_PAGE, size));
    }
  }

  /** The first 20 by relevance, nothing counted. */
  public static SearchRequest of(SearchQuery query, Unit unit) {
    return new SearchRequest(query, unit, Order.RELEVANCE, true, 20, Set.of(), true, Optional.empty());
  }

  public SearchRequest counting(Set<SearchField> fields) {
    return new SearchRequest(query, unit, order, descending, size, fields, misreadings, after);
  }

  public SearchRequest by(Order other, boolean descend) {
    return new SearchRequest(query, unit, other, descend, size, facets, misreadings, after);
  }

  public SearchRequest page(int results, Optional<String> cursor) {
    return new SearchRequest(query, unit, order, descending, results, facets, misreadings, cursor);
  }

  public SearchRequest withMisreadings(boolean on) {
    return new SearchRequest(query, unit, order, descending, size, facets, on, after);
  }
}
