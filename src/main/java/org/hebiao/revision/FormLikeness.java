package org.hebiao.revision;

import java.math.BigDecimal;
import java.util.Optional;
import org.hebiao.form.SelfEvaluationForm;
import org.hebiao.provenance.Field;
import org.hebiao.quantity.PrintedAmount;
import org.hebiao.quantity.PrintedNumber;

/**
 * How far two forms are one and the same paper, read twice: as export and as scan, or as two scans.
 *
 * @param numbers share of equal ones among the numbers at least one of the two has
 * @param texts share of texts that are nearly equal
 * @param compared number of fields that could be compared
 */
public record FormLikeness(double numbers, double texts, int compared) {
  /**
   * Least share of equal numbers of one paper read twice. Measured on the forms of the founding annex against its two scans, and on the three years of
   * one project, which are not to be taken for one paper; the figures stand in the test.
   */
  public static final double SAME_NUMBERS = 0.9;

  /** Least share of nearly equal texts. */
  public static final double SAME_TEXTS = 0.8;

  /** Two texts are nearly equal from here on: recognition misses a few characters in a hundred. */
  private static final double NEARLY = 0.8;

  /** Readings of less confidence prove neither likeness nor difference. */
  private static final double SURE = 0.9;

  /** Fields; two papers with less on them are not told apart. */
  private static final int FEWEST = 12;

  public static FormLikeness of(SelfEvaluationForm one, SelfEvaluationForm other) {
    int numbers = 0;
    int equalNumbers = 0;
    int texts = 0;
    int equalTexts = 0;
    for (FormMatch.Pair pair : FormMatch.of(one, other).pairs()) {
      boolean empty = pair.old().raw().isBlank() && pair.current().raw().isBlank();
      if (empty || isDoubtful(pair.old()) || isDoubtful(pair.current())) {
        continue;
      }
      Optional<BigDecimal> left = number(pair.old());
      Optional<BigDecimal> right = number(pair.current());
      if (left.isPresent() || right.isPresent()) {
        numbers++;
        equalNumbers += left.isPresent() && right.isPresent() && left.get().compareTo(right.get()) == 0 ? 1 : 0;
      } else {
        texts++;
        equalTexts += TextLikeness.of(pair.old().raw(), pair.current().raw()) >= NEARLY ? 1 : 0;
      }
    }
    return new FormLikeness(share(equalNumbers, numbers), share(equalTexts, texts), numbers + texts);
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  private static boolean isDoubtful(Field<?> field) {
    return field instanceof Field.Unreadable || field.provenance().filter(from -> from.confidence() < SURE).isPresent();
  }

  private static Optional<BigDecimal> number(Field<?> field) {
    return field
        .read()
        .flatMap(
            value ->
                switch (value) {
                  case PrintedNumber number -> Optional.of(number.value());
                  case PrintedAmount amount -> Optional.of(amount.value());
                  default -> Optional.empty();
                });
  }

  /** Whether the two are likely the same paper; for people to be told, nothing is merged by it. */
  public boolean isLikelyTheSame() {
    return compared >= FEWEST && numbers >= SAME_NUMBERS && texts >= SAME_TEXTS;
  }
}
