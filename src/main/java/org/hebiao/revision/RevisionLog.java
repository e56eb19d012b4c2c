package org.hebiao.revision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
    return with(entry.apply(next()));
  }

  /** The log with one more entry, whose number is greater than those before. */
  public RevisionLog with(Entry entry) {
    List<Entry> more = new ArrayList<>(entries);
    more.add(entry);
    return new RevisionLog(more);
  }

  /** Entries nobody has withdrawn, in the order of writing; withdrawals are not among them. */
  public List<Entry> inForce() {
    Set<Long> withdrawn = withdrawn();
    return entries.stream().filter(entry -> !(entry instanceof Withdrawal) && !withdrawn.contains(entry.number())).toList();
  }

  /** Whether an entry, a withdrawal too, is here and nobody has withdrawn it. */
  public boolean isInForce(long number) {
    return entries.stream().anyMatch(entry -> entry.number() == number) && !withdrawn().contains(number);
  }

  /** What an entry is about in the end: itself, or what a withdrawal, or the withdrawal of one, takes back or puts in force again. */
  public Optional<Entry> subject(long number) {
    Optional<Entry> found = entries.stream().filter(entry -> entry.number() == number).findFirst();
    return found.flatMap(entry -> entry instanceof Withdrawal taken && taken.withdrawn() < number ? subject(taken.withdrawn()) : Optional.of(entry));
  }

  /** Numbers of entries that were taken back by a withdrawal that is in force itself. */
  private Set<Long> withdrawn() {
    Set<Long> withdrawn = new HashSet<>();
    for (Entry entry : entries.reversed()) {
      if (entry instanceof Withdrawal taken && !withdrawn.contains(taken.number())) {
        withdrawn.add(taken.withdrawn());
      }
    }
    return withdrawn;
  }

  /** Entries of one kind that nobody has withdrawn. */
  public <E extends Entry> List<E> inForce(Class<E> kind) {
    return inForce().stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
