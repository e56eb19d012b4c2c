package org.hebiao.web;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hebiao.search.index.Order;
import org.hebiao.search.index.SearchRequest;
import org.hebiao.search.index.Unit;
import org.hebiao.search.query.Parameters;
import org.hebiao.search.query.SearchField;
import org.hebiao.search.query.SearchQuery;
import org.springframework.util.MultiValueMap;

/**
 * A search as it stands in an address: {@code q} as typed, fields by their keys, {@code of} (indicator, form, file), {@code sort}, {@code descending},
 * {@code size}, {@code after}, {@code facets}, {@code misreadings}. A parameter nobody knows is a problem, for the result would not be what was meant.
 */
record SearchAsked(String typed, SearchRequest request) {
  private static final Set<String> OTHERS = Set.of("q", "of", "sort", "descending", "size", "after", "facets", "misreadings", "format", "lang");

  static SearchAsked of(MultiValueMap<String, String> parameters, int standardSize, int largestSize) {
    Map<SearchField, List<String>> fields = new EnumMap<>(SearchField.class);
    parameters.forEach(
        (name, values) -> {
          if (!OTHERS.contains(name)) {
            fields.put(SearchField.ofKey(name).orElseThrow(() -> wrong(name, values.getFirst())), values);
          }
        });
    String typed = one(parameters, "q").orElse("");
    SearchQuery query =
        switch (Parameters.read(typed, fields)) {
          case Parameters.Asked.Good good -> good.query();
          case Parameters.Asked.Bad bad -> throw new QueryRefusedException(bad);
        };
    int size = one(parameters, "size").map(value -> number("size", value, largestSize)).orElse(standardSize);
    return new SearchAsked(
        typed,
        new SearchRequest(
            query,
            one(parameters, "of").map(value -> named(Unit.class, "of", value)).orElse(Unit.INDICATOR),
            one(parameters, "sort").map(value -> named(Order.class, "sort", value)).orElse(Order.RELEVANCE),
            one(parameters, "descending").map(value -> truth("descending", value)).orElse(true),
            size,
            one(parameters, "facets").map(SearchAsked::facets).orElse(Set.of()),
            one(parameters, "misreadings").map(value -> truth("misreadings", value)).orElse(true),
            one(parameters, "after").filter(cursor -> !cursor.isEmpty())));
  }

  private static Optional<String> one(MultiValueMap<String, String> parameters, String name) {
    return Optional.ofNullable(parameters.getFirst(name));
  }

  private static ProblemException wrong(String name, String value) {
    return new ProblemException(ProblemCode.PARAMETER, "name", name, "value", value);
  }

  private static <E extends Enum<E>> E named(Class<E> kind, String name, String value) {
    return Arrays.stream(kind.getEnumConstants()).filter(each -> each.name().toLowerCase(Locale.ROOT).equals(value)).findFirst().orElseThrow(() -> wrong(name, value));
  }

  private static boolean truth(String name, String value) {
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> throw wrong(name, value);
    };
  }

  private static int number(String name, String value, int most) {
    if (!value.matches("[1-9]\\d{0,5}") || Integer.parseInt(value) > most) {
      throw wrong(name, value);
    }
    return Integer.parseInt(value);
  }

  /** Fields that are counted; those that have values to count are tags, years and texts kept whole. */
  private static Set<SearchField> facets(String keys) {
    Set<SearchField> fields = EnumSet.noneOf(SearchField.class);
    for (String key : keys.split(",")) {
      if (!key.isBlank()) {
        fields.add(SearchField.ofKey(key).filter(SearchAsked::canBeCounted).orElseThrow(() -> wrong("facets", key)));
      }
    }
    return fields;
  }

  static boolean canBeCounted(SearchField field) {
    return field == SearchField.YEAR || field.hasWhole() || field.kind() == SearchField.Kind.TAG;
  }
}
