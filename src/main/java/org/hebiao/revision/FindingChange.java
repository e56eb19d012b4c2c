package org.hebiao.revision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hebiao.form.FieldPath;
import org.hebiao.reconcile.Finding;
import org.hebiao.reconcile.Reconciliation;

/**
 * What a correction did to the findings of a form.
 *
 * @param vanished findings of before that are none any more
 * @param appeared findings that were none before
 * @param kept findings of both, with what they state now
 */
public record FindingChange(List<Finding> vanished, List<Finding> appeared, List<Kept> kept) {
  public FindingChange {
    vanished = List.copyOf(vanished);
    appeared = List.copyOf(appeared);
    kept = List.copyOf(kept);
  }

  /** A finding of before and after. */
  public record Kept(Finding before, Finding now, boolean restated) {}

  private record Keyed(FindingKey key, Finding finding) {}

  private record Place(String rule, FieldPath where, List<FieldPath> places) {}

  /** From before to after; a finding that states other figures at the same places is kept, and marked as restated. */
  public static FindingChange between(Reconciliation before, Reconciliation after) {
    Set<Keyed> old = keyed(before);
    Set<Keyed> now = keyed(after);
    List<Kept> kept = new ArrayList<>();
    pair(old, now, kept, key -> key);
    pair(old, now, kept, key -> new Place(key.rule(), key.where(), key.places()));
    pair(old, now, kept, key -> new Place(key.rule(), key.where(), List.of()));
    return new FindingChange(old.stream().map(Keyed::finding).toList(), now.stream().map(Keyed::finding).toList(), kept);
  }

  /** The same for forms of which one may not have been judged: a corrected title can make a form of another kind. */
  public static FindingChange between(Optional<Reconciliation> before, Optional<Reconciliation> after) {
    if (before.isPresent() && after.isPresent()) {
      return between(before.get(), after.get());
    }
    return new FindingChange(before.map(Reconciliation::findings).orElse(List.of()), after.map(Reconciliation::findings).orElse(List.of()), List.of());
  }

  private static Set<Keyed> keyed(Reconciliation judged) {
    Set<Keyed> keyed = new LinkedHashSet<>();
    judged.findings().forEach(finding -> keyed.add(new Keyed(FindingKey.of(finding, judged.form()), finding)));
    return keyed;
  }

  /** Moves findings that are the same in {@code sameness} from both sides to {@code kept}. */
  private static void pair(Set<Keyed> old, Set<Keyed> now, List<Kept> kept, Function<FindingKey, Object> sameness) {
    Map<Object, Deque<Keyed>> waiting = new HashMap<>();
    now.forEach(after -> waiting.computeIfAbsent(sameness.apply(after.key()), same -> new ArrayDeque<>()).add(after));
    for (Keyed before : List.copyOf(old)) {
      Deque<Keyed> matches = waiting.getOrDefault(sameness.apply(before.key()), new ArrayDeque<>());
      if (!matches.isEmpty()) {
        Keyed after = matches.remove();
        kept.add(new Kept(before.finding(), after.finding(), !before.key().statement().equals(after.key().statement())));
        old.remove(before);
        now.remove(after);
      }
    }
  }
}
