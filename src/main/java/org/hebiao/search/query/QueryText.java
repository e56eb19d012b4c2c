package org.hebiao.search.query;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hebiao.search.query.SearchQuery.Bound;

/** Writes a query tree as it would be typed; reading it again gives the same tree. The address of a result page is made of it. */
public final class QueryText {
  private QueryText() {}

  public static String of(SearchQuery query) {
    return switch (query) {
      case SearchQuery.Everything everything -> "";
      case SearchQuery.Words(Optional<SearchField> field, String text) -> field.map(each -> each.chinese() + ":").orElse("") + quoted(text);
      case SearchQuery.Whole(SearchField field, String text) -> field.chinese() + "=" + quoted(text);
      case SearchQuery.Tag(SearchField field, String value) -> field.chinese() + ":" + quoted(value);
      case SearchQuery.Number number -> number(number);
      case SearchQuery.All(List<SearchQuery> parts) -> parts.stream().map(QueryText::nested).collect(Collectors.joining(" "));
      case SearchQuery.Any(List<SearchQuery> parts) -> parts.stream().map(part -> part instanceof SearchQuery.Any ? nested(part) : of(part)).collect(Collectors.joining(" 或 "));
      case SearchQuery.Not(SearchQuery what) -> what instanceof SearchQuery.Not ? "-(" + of(what) + ")" : "-" + nested(what);
    };
  }

  private static String nested(SearchQuery part) {
    return part instanceof SearchQuery.Any || part instanceof SearchQuery.All ? "(" + of(part) + ")" : of(part);
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\"", "\"\"") + "\"";
  }

  private static String number(SearchQuery.Number number) {
    String name = number.field().chinese();
    if (number.low().isPresent() && number.high().isPresent()) {
      boolean one = number.low().get().value().compareTo(number.high().get().value()) == 0;
      return one ? name + "=" + plain(number, number.low()) : name + ":" + plain(number, number.low()) + ".." + plain(number, number.high());
    }
    Bound bound = number.low().or(number::high).orElseThrow();
    String sign = (number.low().isPresent() ? ">" : "<") + (bound.inclusive() ? "=" : "");
    return name + sign + plain(number, Optional.of(bound));
  }

  private static String plain(SearchQuery.Number number, Optional<Bound> bound) {
    BigDecimal value = bound.orElseThrow().value();
    boolean rate = number.field().kind() == SearchField.Kind.RATE;
    return (rate ? value.movePointRight(2) : value).toPlainString() + (rate ? "%" : number.unit());
  }
}
