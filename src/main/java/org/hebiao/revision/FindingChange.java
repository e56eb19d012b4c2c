package org.hebiao.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
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

  /** From before to after; a finding that states other figures at the same places is kept, and marked as restated. */
  public static FindingChange between(Reconciliation before, Reconciliation after) {
    List<Keyed> old = keyed(before);
    List<Keyed> now = keyed(after);
    List<Kept> kept = new ArrayList<>();
    pair(old, now, kept, FindingKey::equals);
    pair(old, now, kept, (one, other) -> one.isAboutTheSame(other) && one.places().equals(other.places()));
    pair(old, now, kept, FindingKey::isAboutTheSame);
    return new FindingChange(old.stream().map(Keyed::finding).toList(), now.stream().map(Keyed::finding).toList(), kept);
  }

  private static List<Keyed> keyed(Reconciliation judged) {
    List<Keyed> keyed = new ArrayList<>();
    judged.findings().forEach(finding -> keyed.add(new Keyed(FindingKey.of(finding, judged.form()), finding)));
    return keyed;
  }

  private static void pair(List<Keyed> old, List<Keyed> now, List<Kept> kept, BiPredicate<FindingKey, FindingKey> same) {
    for (Keyed before : List.copyOf(old)) {
      Optional<Keyed> match = now.stream().filter(after -> same.test(before.key(), after.key())).findFirst();
      if (match.isPresent()) {
        kept.add(new Kept(before.finding(), match.get().finding(), !before.key().statement().equals(match.get().key().statement())));
        old.remove(before);
        now.remove(match.get());
      }
    }
  }
}
