package org.hebiao.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.hebiao.archive.LedgerArrangement;
import org.hebiao.archive.LedgerArrangement.Grouping;
import org.hebiao.archive.LedgerFilter;
import org.hebiao.archive.LedgerOrder;
import org.hebiao.reconcile.Severity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The state of the ledger as the address holds it: filter, grouping, order, page. What is no value of a parameter is refused, never left out silently.
 *
 * @param parameters those of the ledger, without blank ones
 */
record LedgerAddress(MultiValueMap<String, String> parameters) {
  /** Asked for as a year: forms whose year is not read. */
  static final String NO_YEAR = "none";

  private static final List<String> FILTERS = List.of("year", "department", "severity", "rule", "review", "q", "submission");
  private static final List<String> KNOWN = List.of("year", "department", "severity", "rule", "review", "q", "submission", "group", "sort", "dir", "page");

  /** Longest text looked for. */
  private static final int LONGEST = 200;

  static LedgerAddress of(MultiValueMap<String, String> asked) {
    MultiValueMap<String, String> kept = new LinkedMultiValueMap<>();
    for (String key : KNOWN) {
      asked.getOrDefault(key, List.of()).stream().filter(value -> value != null && !value.isBlank()).distinct().forEach(value -> kept.add(key, value.strip()));
    }
    return new LedgerAddress(kept);
  }

  /** One thing that restricts the ledger, with the address without it. */
  record Chip(String key, String value, String without) {}

  LedgerFilter filter() {
    List<String> years = all("year");
    return new LedgerFilter(
        Service.ORGANISATION,
        years.stream().filter(year -> !year.equals(NO_YEAR)).map(LedgerAddress::number).map(Long::intValue).toList(),
        years.contains(NO_YEAR),
        all("department"),
        one("severity").map(LedgerAddress::severity),
        one("rule"),
        one("review").filter(value -> value.equals("1") || value.equals("true")).isPresent(),
        one("q").map(text -> text.substring(0, Math.min(LONGEST, text.length()))),
        one("submission").map(value -> OptionalLong.of(number(value))).orElse(OptionalLong.empty()));
  }

  LedgerArrangement arrangement() {
    Grouping grouping = one("group").map(key -> Grouping.of(key).orElseThrow(() -> new ProblemException(ProblemCode.BAD_REQUEST))).orElse(Grouping.NONE);
    LedgerOrder order = order();
    boolean descending = one("dir").map(way -> way.equals("desc")).orElse(order.isLargestFirst());
    return new LedgerArrangement(grouping, order, descending);
  }

  private LedgerOrder order() {
    return one("sort").map(key -> LedgerOrder.of(key).orElseThrow(() -> new ProblemException(ProblemCode.BAD_REQUEST))).orElse(LedgerOrder.RECEIVED);
  }

  /** From 1. */
  long page() {
    return one("page").map(LedgerAddress::number).filter(page -> page > 0).orElse(1L);
  }

  public List<Chip> chips() {
    List<Chip> chips = new ArrayList<>();
    for (String key : FILTERS) {
      all(key).forEach(value -> chips.add(new Chip(key, value, "?" + without(key, value).query())));
    }
    return chips;
  }

  /** The address with another value in the place of all values of a key; the first page of it. */
  public String with(String key, String value) {
    MultiValueMap<String, String> changed = new LinkedMultiValueMap<>(parameters);
    changed.remove("page");
    changed.remove(key);
    if (!value.isEmpty()) {
      changed.add(key, value);
    }
    return "?" + new LedgerAddress(changed).query();
  }

  /** The address sorted by a column; the other way round when it already is. */
  public String sorted(String key) {
    LedgerOrder order = LedgerOrder.of(key).orElseThrow();
    boolean again = arrangement().order() == order;
    boolean descending = again ? !arrangement().descending() : order.isLargestFirst();
    MultiValueMap<String, String> changed = new LinkedMultiValueMap<>(parameters);
    changed.remove("page");
    changed.set("sort", key);
    changed.set("dir", descending ? "desc" : "asc");
    return "?" + new LedgerAddress(changed).query();
  }

  /** How a column is sorted by: ascending, descending or none, as ARIA calls it. */
  public String direction(String key) {
    LedgerArrangement now = arrangement();
    return !now.order().key().equals(key) ? "none" : now.descending() ? "descending" : "ascending";
  }

  private LedgerAddress without(String key, String value) {
    MultiValueMap<String, String> changed = new LinkedMultiValueMap<>(parameters);
    changed.remove("page");
    changed.remove(key);
    all(key).stream().filter(other -> !other.equals(value)).forEach(other -> changed.add(key, other));
    return new LedgerAddress(changed);
  }

  public boolean isFiltered() {
    return FILTERS.stream().anyMatch(parameters::containsKey);
  }

  /** What stands behind the question mark, percent-escaped. */
  public String query() {
    return Optional.ofNullable(UriComponentsBuilder.newInstance().queryParams(escaped()).build(true).getQuery()).orElse("");
  }

  private MultiValueMap<String, String> escaped() {
    MultiValueMap<String, String> escaped = new LinkedMultiValueMap<>();
    parameters.forEach((key, values) -> values.forEach(value -> escaped.add(key, org.springframework.web.util.UriUtils.encode(value, java.nio.charset.StandardCharsets.UTF_8))));
    return escaped;
  }

  public List<String> all(String key) {
    return parameters.getOrDefault(key, List.of());
  }

  Optional<String> one(String key) {
    return all(key).stream().findFirst();
  }

  /** For templates: "" where nothing is asked. */
  public String value(String key) {
    return one(key).orElse("");
  }

  private static String severity(String name) {
    Set<String> known = Set.copyOf(Arrays.stream(Severity.values()).map(Severity::name).toList());
    if (!known.contains(name)) {
      throw new ProblemException(ProblemCode.BAD_REQUEST);
    }
    return name;
  }

  private static long number(String digits) {
    if (!digits.matches("\\d{1,9}")) {
      throw new ProblemException(ProblemCode.BAD_REQUEST);
    }
    return Long.parseLong(digits);
  }
}
