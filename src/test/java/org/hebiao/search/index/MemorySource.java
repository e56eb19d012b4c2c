package org.hebiao.search.index;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.hebiao.search.index.SubmissionEntry.Stamp;

/** An archive in memory, with something to do before each reading. */
final class MemorySource implements IndexSource {
  private final Map<String, SubmissionEntry> entries = new ConcurrentHashMap<>();
  private final AtomicInteger readings = new AtomicInteger();
  private final Consumer<Integer> beforeReading;

  MemorySource(Consumer<Integer> beforeReading) {
    this.beforeReading = beforeReading;
  }

  static SubmissionEntry file(int number, int revision) {
    return new SubmissionEntry("%064x".formatted(number), "附件" + number + "修订" + revision + ".pdf", revision, List.of());
  }

  void keep(SubmissionEntry entry) {
    entries.put(entry.sha256(), entry);
  }

  void forget(String sha256) {
    entries.remove(sha256);
  }

  int readings() {
    return readings.get();
  }

  @Override
  public List<Stamp> stamps() {
    return entries.values().stream().map(SubmissionEntry::stamp).toList();
  }

  @Override
  public Optional<SubmissionEntry> read(String sha256) throws IOException {
    beforeReading.accept(readings.incrementAndGet());
    return Optional.ofNullable(entries.get(sha256));
  }
}
