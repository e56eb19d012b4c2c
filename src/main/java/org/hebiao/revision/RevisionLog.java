package org.hebiao.revision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;

/** The entries about one form, or about one office's conventions, in the order of writing. It only grows. */
public record RevisionLog(List<Entry> entries) {
  public static final RevisionLog EMPTY = new RevisionLog(List.of());

  public RevisionLog {
    entries = List.copyOf(entries);
    Set<Long> known = new HashSet<>();
    long last = 0;
    for (Entry entry : entries) {
      if (entry.number() <= last) {
        throw new IllegalArgumentException("numbers must grow, got " + entry.number() + " after " + last);
      }
      if (entry instanceof Withdrawal taken && !known.contains(taken.withdrawn())) {
        throw new IllegalArgumentException("entry " + taken.number() + " withdraws " + taken.withdrawn() + ", which is not in this log");
      }
      last = entry.number();
      known.add(last);
    }
  }

  /** Number the next entry gets. */
  public long next() {
    return entries.isEmpty() ? 1 : entries.getLast().number() + 1;
  }

  /** The log with one more entry, made for its number. */
  public RevisionLog with(LongFunction<? extends Entry> entry) {
    List<Entry> more = new ArrayList<>(entries);
    more.add(entry.apply(next()));
    return new RevisionLog(more);
  }

  /** Entries nobody has withdrawn, in the order of writing; withdrawals are not among them. */
  public List<Entry> inForce() {
    Set<Long> withdrawn = new HashSet<>();
    List<Entry> valid = new ArrayList<>();
    for (Entry entry : entries.reversed()) {
      if (withdrawn.contains(entry.number())) {
        continue;
      }
      if (entry instanceof Withdrawal taken) {
        withdrawn.add(taken.withdrawn());
      } else {
        valid.add(entry);
      }
    }
    return List.copyOf(valid.reversed());
  }

  /** Entries of one kind that nobody has withdrawn. */
  public <E extends Entry> List<E> inForce(Class<E> kind) {
    return inForce().stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
