package org.hebiao.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hebiao.search.query.QueryReading.NotUnderstood;
import org.hebiao.search.query.QueryReading.Understood;

/**
 * The query of a program: what would be typed into the box, and beside it one parameter a field, named by its key: {@code year=2019..2022},
 * {@code department=信访局} (contains), {@code department==福田区信访局} (is), {@code score=<10}. Several values of one field are alternatives.
 */
public final class Parameters {
  private static final Pattern SIGN = Pattern.compile("(>=|<=|[=<>≥≤])?(.*)", Pattern.DOTALL);

  private Parameters() {}

  /** What was asked for; or the parameter that is wrong, with the place within its value. */
  public sealed interface Asked {
    record Good(SearchQuery query) implements Asked {}

    /** @param parameter its name, empty for what is typed into the box */
    record Bad(Optional<String> parameter, QueryProblem problem) implements Asked {}
  }

  /**
   * Reads them.
   *
   * @param fields values by field, in the order they are to hold in the query
   */
  public static Asked read(String typed, Map<SearchField, List<String>> fields) {
    List<SearchQuery> parts = new ArrayList<>();
    switch (QueryReader.read(typed)) {
      case Understood understood -> parts.add(understood.query());
      case NotUnderstood not -> {
        return new Asked.Bad(Optional.empty(), not.problem());
      }
    }
    for (Map.Entry<SearchField, List<String>> field : fields.entrySet()) {
      List<SearchQuery> values = new ArrayList<>();
      for (String value : field.getValue()) {
        switch (value(field.getKey(), value)) {
          case Conditions.Condition.Good good -> values.add(good.query());
          case Conditions.Condition.Bad bad -> {
            return new Asked.Bad(Optional.of(field.getKey().key()), bad.problem());
          }
        }
      }
      if (!values.isEmpty()) {
        parts.add(SearchQuery.any(values));
      }
    }
    return new Asked.Good(SearchQuery.all(parts));
  }

  private static Conditions.Condition value(SearchField field, String typed) {
    Matcher parts = SIGN.matcher(typed);
    if (!parts.matches()) {
      throw new IllegalStateException("everything matches, not " + typed);
    }
    String sign = Optional.ofNullable(parts.group(1)).map(Parameters::plain).orElse(":");
    return Conditions.of(new QueryToken.Piece(0, typed.length(), Optional.of(field.key()), sign, parts.group(2), false));
  }

  private static String plain(String sign) {
    return switch (sign) {
      case "≥" -> ">=";
      case "≤" -> "<=";
      default -> sign;
    };
  }
}
