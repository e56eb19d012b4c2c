package org.hebiao.search.query;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hebiao.search.query.QueryProblem.Code;
import org.hebiao.search.query.SearchField.Kind;
import org.hebiao.search.query.SearchQuery.Bound;

/** Turns a piece of a query, a field with its sign and value, into a condition. */
final class Conditions {
  private static final String RANGE = "..";

  private Conditions() {}

  /** A condition or what is wrong with it. */
  sealed interface Condition {
    record Good(SearchQuery query) implements Condition {}

    record Bad(QueryProblem problem) implements Condition {}

    default <E extends Exception> SearchQuery orElseThrow(Function<QueryProblem, E> failure) throws E {
      return switch (this) {
        case Good good -> good.query();
        case Bad bad -> throw failure.apply(bad.problem());
      };
    }
  }

  static Condition of(QueryToken.Piece piece) {
    if (piece.field().isEmpty()) {
      return words(piece, Optional.empty());
    }
    Optional<SearchField> named = SearchField.named(piece.field().get());
    if (named.isEmpty()) {
      return bad(piece, Code.FIELD_UNKNOWN, "field", piece.field().get());
    }
    SearchField field = named.get();
    if (piece.value().isBlank()) {
      return bad(piece, Code.FIELD_WITHOUT_VALUE, "field", piece.field().get());
    }
    boolean compares = piece.sign().startsWith(">") || piece.sign().startsWith("<");
    if (compares && !field.kind().hasNumbers()) {
      return bad(piece, Code.NOT_COMPARABLE, "field", piece.field().get());
    }
    if (field.kind() == Kind.TAG) {
      return new Condition.Good(new SearchQuery.Tag(field, piece.value().strip()));
    }
    if (piece.sign().equals("=") && field.hasWhole()) {
      return QueryReader.canBeFound(piece.value()) ? new Condition.Good(new SearchQuery.Whole(field, piece.value())) : bad(piece, Code.NOTHING_TO_FIND);
    }
    boolean text = field.kind() == Kind.TEXT || piece.quoted() && field.kind().hasWords();
    return text ? words(piece, Optional.of(field)) : number(piece, field, compares);
  }

  private static Condition words(QueryToken.Piece piece, Optional<SearchField> field) {
    return QueryReader.canBeFound(piece.value()) ? new Condition.Good(new SearchQuery.Words(field, piece.value())) : bad(piece, Code.NOTHING_TO_FIND);
  }

  private static Condition number(QueryToken.Piece piece, SearchField field, boolean compares) {
    int dots = piece.value().indexOf(RANGE);
    if (dots >= 0 && !compares) {
      return range(piece, field, piece.value().substring(0, dots), piece.value().substring(dots + RANGE.length()));
    }
    Optional<TypedNumber> number = TypedNumber.read(piece.value());
    if (number.isEmpty()) {
      return field.kind().hasWords() && !compares ? words(piece, Optional.of(field)) : bad(piece, Code.NOT_A_NUMBER, "value", piece.value());
    }
    Optional<TypedNumber> fitting = number.flatMap(each -> each.in(field));
    if (fitting.isEmpty()) {
      return bad(piece, Code.UNIT_OUT_OF_PLACE, "field", piece.field().orElse(""), "unit", number.get().unit());
    }
    BigDecimal value = fitting.get().value();
    boolean inclusive = !piece.sign().equals(">") && !piece.sign().equals("<");
    Optional<Bound> bound = Optional.of(new Bound(value, inclusive));
    Optional<Bound> low = piece.sign().startsWith("<") ? Optional.empty() : bound;
    Optional<Bound> high = piece.sign().startsWith(">") ? Optional.empty() : bound;
    return new Condition.Good(new SearchQuery.Number(field, low, high, fitting.get().unit()));
  }

  /** 2019..2022, 80..90%, 100万.. and ..10; a unit behind one end counts for both. */
  private static Condition range(QueryToken.Piece piece, SearchField field, String from, String to) {
    Optional<TypedNumber> low = TypedNumber.read(from).flatMap(each -> each.in(field));
    Optional<TypedNumber> high = TypedNumber.read(to).flatMap(each -> each.in(field));
    if (low.isEmpty() && high.isEmpty() || low.isEmpty() && !from.isBlank() || high.isEmpty() && !to.isBlank()) {
      return bad(piece, Code.NOT_A_NUMBER, "value", piece.value());
    }
    if (low.isPresent() && high.isPresent() && low.get().value().compareTo(high.get().value()) > 0) {
      return bad(piece, Code.RANGE_REVERSED, "low", from, "high", to);
    }
    String unit = high.map(TypedNumber::unit).filter(each -> !each.isEmpty()).or(() -> low.map(TypedNumber::unit)).orElse("");
    return new Condition.Good(
        new SearchQuery.Number(field, low.map(each -> new Bound(each.value(), true)), high.map(each -> new Bound(each.value(), true)), unit));
  }

  private static Condition bad(QueryToken.Piece piece, Code code, String... pairs) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      values.put(pairs[i], pairs[i + 1]);
    }
    return new Condition.Bad(new QueryProblem(code, piece.start(), piece.end(), values));
  }
}
