package org.hebiao.web;

import java.util.List;
import org.hebiao.report.FindingText;
import org.hebiao.report.Messages;
import org.hebiao.search.index.SearchAnswer.Count;
import org.hebiao.search.query.SearchField;
import org.hebiao.search.query.SearchQuery;

/** A filter of the search page: the values of a field, how many results have each, and the search that is left with it. */
record FacetView(SearchField field, String name, List<Value> values) {
  /** Values shown before the rest is folded away. */
  static final int OPEN = 8;

  private static final double WHOLE = 100;

  FacetView {
    values = List.copyOf(values);
  }

  /**
   * A value.
   *
   * @param share of the most frequent one, in hundredths, for its bar
   */
  record Value(String text, long results, long share, boolean on, String address) {}

  static FacetView of(SearchField field, List<Count> counts, SearchLinks links, Messages messages, FindingText findings) {
    long most = counts.stream().mapToLong(Count::results).max().orElse(1);
    List<Value> values =
        counts.stream()
            .map(
                count -> {
                  SearchQuery condition = SearchLinks.condition(field, count.value());
                  long share = Math.max(1, Math.round(count.results() * WHOLE / most));
                  return new Value(text(field, count.value(), messages, findings), count.results(), share, links.has(condition), links.toggled(condition));
                })
            .toList();
    return new FacetView(field, messages.text("search.field." + field.key()), values);
  }

  private static String text(SearchField field, String value, Messages messages, FindingText findings) {
    return field == SearchField.RULE ? findings.title(value) : messages.find("search.value." + field.key() + "." + value).orElse(value);
  }

  public List<Value> shown() {
    return values.subList(0, Math.min(OPEN, values.size()));
  }

  public List<Value> folded() {
    return values.subList(Math.min(OPEN, values.size()), values.size());
  }
}
