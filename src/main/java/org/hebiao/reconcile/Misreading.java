package org.hebiao.reconcile;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hebiao.form.FieldPath;
import org.hebiao.form.FieldPaths;
import org.hebiao.form.SelfEvaluationForm;
import org.hebiao.provenance.Origin;
import org.hebiao.provenance.Provenance;
import org.hebiao.quantity.PrintedNumber;

/**
 * Looks for the one digit that, read as a digit it is easily mistaken for, would repair every equation it stands in. Proposes,
 * never applies.
 */
final class Misreading {
  /** Confidence from which on a recognised number is believed unless another digit explains everything. */
  private static final double SURE = 0.9;

  private static final Map<Character, String> CONFUSABLE =
      Map.of(
          '0', "689", '6', "0853", '8', "0693", '9', "0834", '1', "74", '7', "12", '3', "859", '5', "63", '4', "19", '2', "7");

  private final Set<FieldPath> recognised = new HashSet<>();
  private final Set<FieldPath> doubtful = new HashSet<>();

  /** Places in equations too large to be tried digit by digit; no digit is proposed for them. */
  private final Set<FieldPath> untried = new HashSet<>();

  private final List<Equation> equations;

  /**
   * Misreadings of one form.
   *
   * @param equations all that were tried on it, those that hold and those that do not
   * @param proved places that satisfied equations fix: they have lost their doubt
   */
  Misreading(SelfEvaluationForm form, List<Equation> equations, Set<FieldPath> proved) {
    this.equations = List.copyOf(equations);
    FieldPaths.of(form).forEach((place, field) -> field.provenance().ifPresent(from -> note(place, from)));
    doubtful.removeAll(proved);
    for (Equation equation : equations) {
      List<FieldPath> places = equation.places();
      if (places.size() > CrossProof.LARGEST_EQUATION) {
        untried.addAll(places);
      }
    }
  }

  private void note(FieldPath place, Provenance from) {
    if (from.origin() == Origin.RECOGNISED) {
      recognised.add(place);
      if (from.confidence() < SURE) {
        doubtful.add(place);
      }
    }
  }

  /** A finding that another digit explains, or that rests on a doubtful reading, is to be read again before it is believed. */
  Finding weighed(Finding finding) {
    if (finding.evidence().stream().noneMatch(recognised::contains)) {
      return finding;
    }
    Optional<Finding.Proposal> proposal = finding.equation().flatMap(this::proposal);
    if (proposal.isPresent()) {
      return finding.proposing(proposal.get());
    }
    return finding.evidence().stream().anyMatch(doubtful::contains) ? finding.because(Cause.READING_ERROR) : finding;
  }

  private Optional<Finding.Proposal> proposal(Equation equation) {
    return equation.operands().stream()
        .filter(operand -> recognised.contains(operand.path()) && !untried.contains(operand.path()))
        .map(operand -> oneDigit(equation, operand))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Finding.Proposal> oneDigit(Equation equation, Expression.Stated operand) {
    BigDecimal value = operand.number().value();
    String digits = value.unscaledValue().abs().toString();
    for (int i = 0; i < digits.length(); i++) {
      for (char other : CONFUSABLE.get(digits.charAt(i)).toCharArray()) {
        BigInteger changed = new BigInteger(digits.substring(0, i) + other + digits.substring(i + 1));
        PrintedNumber number =
            new PrintedNumber(new BigDecimal(value.signum() < 0 ? changed.negate() : changed, value.scale()));
        if (holds(equation, operand.path(), number) && repairsAll(operand.path(), number)) {
          return Optional.of(new Finding.Proposal(operand.path(), operand.printed(), asPrinted(operand.printed(), i, other)));
        }
      }
    }
    return Optional.empty();
  }

  private boolean repairsAll(FieldPath place, PrintedNumber number) {
    return equations.stream()
        .filter(equation -> equation.places().contains(place))
        .allMatch(equation -> holds(equation, place, number));
  }

  private static boolean holds(Equation equation, FieldPath place, PrintedNumber number) {
    try {
      return equation.replacing(place, number).rounded().isPresent();
    } catch (ArithmeticException divisorMayBeZero) {
      return false;
    }
  }

  /** The printed text with its digit number {@code index} replaced; separators and leading zeros stay. */
  private static String asPrinted(String printed, int index, char digit) {
    int seen = 0;
    boolean started = false;
    for (int i = 0; i < printed.length(); i++) {
      char c = printed.charAt(i);
      if (Character.isDigit(c)) {
        started |= c != '0';
        if (started && seen++ == index) {
          return printed.substring(0, i) + digit + printed.substring(i + 1);
        }
      }
    }
    return printed + " → " + digit;
  }
}
