package org.hebiao.search.bench;

import java.util.Arrays;

/** Times of one kind of work, nearest rank. */
record Percentiles(long[] nanos) {
  double at(int percent) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return sorted[Math.max(0, (int) Math.ceil(sorted.length * percent / 100.0) - 1)] / 1e6;
  }

  @Override
  public String toString() {
    return "%.1f / %.1f / %.1f".formatted(at(50), at(95), at(99));
  }
}
