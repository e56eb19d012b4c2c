package org.hebiao.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hebiao.search.index.Order;
import org.hebiao.search.index.SearchRequest;
import org.hebiao.search.index.Unit;
import org.hebiao.search.query.QueryReader;
import org.hebiao.search.query.QueryReading.Understood;
import org.hebiao.search.query.QueryText;
import org.hebiao.search.query.SearchField;
import org.hebiao.search.query.SearchQuery;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of searches near one: with a condition more or less, in another order or unit, its next page, its export. */
final class SearchLinks {
  /** Conditions a search without results is offered to be freed of. */
  private static final int MOST_LOOSER = 6;

  private final String typed;
  private final SearchRequest request;
  private final List<SearchQuery> parts;

  /** @param typed into the box; conditions given beside it stand in the query of {@code request} */
  SearchLinks(String typed, SearchRequest request) {
    boolean all = QueryReader.read(typed) instanceof Understood(SearchQuery query) && query.equals(request.query());
    this.typed = all ? typed.strip() : QueryText.of(request.query());
    this.request = request;
    this.parts =
        switch (request.query()) {
          case SearchQuery.All(List<SearchQuery> each) -> each;
          case SearchQuery.Everything everything -> List.of();
          default -> List.of(request.query());
        };
  }

  /** A looser search. */
  record Looser(String part, String address) {}

  private static String address(String path, String query, Unit unit, Order order, boolean descending, Optional<String> after, Optional<String> format) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(path).queryParam("q", "{q}").queryParam("of", unit.name().toLowerCase(Locale.ROOT));
    if (order != Order.RELEVANCE) {
      address.queryParam("sort", order.name().toLowerCase(Locale.ROOT)).queryParam("descending", descending);
    }
    after.ifPresent(cursor -> address.queryParam("after", cursor));
    format.ifPresent(name -> address.queryParam("format", name));
    return address.encode().buildAndExpand(query).toUriString();
  }

  private String with(String query) {
    return address("/search", query, request.unit(), request.order(), request.descending(), Optional.empty(), Optional.empty());
  }

  static SearchQuery condition(SearchField field, String value) {
    String text = field == SearchField.YEAR ? field.chinese() + "=" + value : QueryText.of(field.hasWhole() ? new SearchQuery.Whole(field, value) : new SearchQuery.Tag(field, value));
    return QueryReader.read(text) instanceof Understood(SearchQuery query) ? query : new SearchQuery.Everything();
  }

  boolean has(SearchQuery condition) {
    return parts.contains(condition);
  }

  /** The search with the condition, or without it when it has it. */
  String toggled(SearchQuery condition) {
    if (has(condition)) {
      return with(without(condition));
    }
    String before = request.query() instanceof SearchQuery.Any ? "(" + typed + ")" : typed;
    return with((before + " " + QueryText.of(condition)).strip());
  }

  private String without(SearchQuery condition) {
    return QueryText.of(SearchQuery.all(parts.stream().filter(part -> !part.equals(condition)).toList()));
  }

  List<Looser> looser() {
    List<Looser> looser = new ArrayList<>();
    for (SearchQuery part : parts.size() < 2 ? List.<SearchQuery>of() : parts.subList(0, Math.min(parts.size(), MOST_LOOSER))) {
      looser.add(new Looser(QueryText.of(part), with(without(part))));
    }
    return looser;
  }

  public String unit(Unit other) {
    return address("/search", typed, other, request.order(), request.descending(), Optional.empty(), Optional.empty());
  }

  /** The same in another order; the order it has, the other way round. */
  public String order(Order other) {
    boolean descending = other != request.order() || !request.descending();
    return address("/search", typed, request.unit(), other, descending, Optional.empty(), Optional.empty());
  }

  public String next(String cursor) {
    return address("/search", typed, request.unit(), request.order(), request.descending(), Optional.of(cursor), Optional.empty());
  }

  public String first() {
    return with(typed);
  }

  public String export(String format) {
    return address("/api/v1/search/export", typed, request.unit(), request.order(), request.descending(), Optional.empty(), Optional.of(format));
  }
}
