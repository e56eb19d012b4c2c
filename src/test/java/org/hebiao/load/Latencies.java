package org.hebiao.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** How long answers to one kind of request took, and how many were none. Safe for use by several threads. */
final class Latencies {
  private final String what;
  private final List<Long> nanos = Collections.synchronizedList(new ArrayList<>());
  private final List<String> errors = Collections.synchronizedList(new ArrayList<>());

  Latencies(String what) {
    this.what = what;
  }

  void took(long nanoseconds) {
    nanos.add(nanoseconds);
  }

  void failed(String how) {
    errors.add(how);
  }

  int errors() {
    return errors.size();
  }

  /** A line of a table: count, errors, percentiles in milliseconds. */
  String line() {
    List<Long> sorted = new ArrayList<>(nanos);
    Collections.sort(sorted);
    String first = errors.isEmpty() ? "" : " | first error: " + errors.getFirst();
    return "| %s | %d | %d | %s | %s | %s | %s |%s".formatted(what, sorted.size(), errors.size(), at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99), at(sorted, 1), first);
  }

  private static String at(List<Long> sorted, double share) {
    if (sorted.isEmpty()) {
      return "-";
    }
    int index = Math.max(0, (int) Math.ceil(share * sorted.size()) - 1);
    return String.format(Locale.ROOT, "%.0f", sorted.get(index) / 1e6);
  }
}
