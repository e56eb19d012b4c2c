package org.hebiao.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hebiao.form.SelfEvaluationForm;

/** Compares a form and the text around it with the clues of a profile. */
final class ProfileClues {
  private ProfileClues() {}

  /**
   * A printed clue that speaks for a profile.
   *
   * @param key where it is looked for: {@code text}, {@code level1}, {@code satisfaction-in-benefit}, {@code no-scores},
   *     {@code layout}, {@code unit}
   */
  record Clue(String key, Pattern pattern, int strength) {}

  /** Sum of the clues found, and what was printed. */
  record Match(int strength, List<ProfileChoice.Reason> reasons) {}

  static Match match(List<Clue> clues, SelfEvaluationForm form, String around) {
    int strength = 0;
    List<ProfileChoice.Reason> reasons = new ArrayList<>();
    for (Clue clue : clues) {
      Optional<String> found = found(clue, form, around);
      if (found.isPresent()) {
        strength += clue.strength();
        reasons.add(new ProfileChoice.Reason(clue.key(), found.get()));
      }
    }
    return new Match(strength, reasons);
  }

  private static Optional<String> found(Clue clue, SelfEvaluationForm form, String around) {
    return switch (clue.key()) {
      case "text" -> first(clue, around + "\n" + form.title().raw() + "\n" + header(form) + "\n" + notes(form));
      case "level1" ->
          first(clue, form.indicators().stream().map(row -> row.level1().raw()).distinct().collect(Collectors.joining("\n")));
      case "no-scores" ->
          !form.columns().score() && !form.columns().weight() && !form.indicators().isEmpty()
              ? Optional.of("")
              : Optional.empty();
      case "layout" -> first(clue, form.layout());
      default -> throw new IllegalArgumentException("unknown clue \"" + clue.key() + "\"");
    };
  }

  private static Optional<String> first(Clue clue, String text) {
    Matcher found = clue.pattern().matcher(text);
    return found.find() ? Optional.of(found.group().strip()) : Optional.empty();
  }

  private static String header(SelfEvaluationForm form) {
    return form.header().department().raw() + "\n" + form.header().implementingUnit().raw();
  }

  private static String notes(SelfEvaluationForm form) {
    return form.notes().stream().map(note -> note.raw()).collect(Collectors.joining("\n"));
  }
}
