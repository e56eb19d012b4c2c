package org.hebiao.reconcile;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hebiao.form.FieldPath;
import org.hebiao.form.FieldPaths;
import org.hebiao.form.SelfEvaluationForm;
import org.hebiao.provenance.Field;
import org.hebiao.provenance.Origin;
import org.hebiao.provenance.Provenance;
import org.hebiao.quantity.PrintedNumber;

/**
 * Looks for the one digit that, read as a digit it is easily mistaken for, would repair an equation. Proposes, never applies.
 */
final class Misreading {
  private static final Map<Character, String> CONFUSABLE =
      Map.of(
          '0', "689", '6', "0853", '8', "0693", '9', "0834", '1', "74", '7', "12", '3', "859", '5', "63", '4', "19", '2', "7");

  private final Set<FieldPath> recognised;

  Misreading(SelfEvaluationForm form) {
    Set<FieldPath> places = new HashSet<>();
    FieldPaths.of(form)
        .forEach(
            (place, field) -> {
              if (isRecognised(field)) {
                places.add(place);
              }
            });
    recognised = Set.copyOf(places);
  }

  /** A finding whose numbers were recognised in an image is read again before it is believed. */
  Finding weighed(Finding finding) {
    if (finding.evidence().stream().noneMatch(recognised::contains)) {
      return finding;
    }
    return finding.equation().flatMap(this::proposal).map(finding::proposing).orElse(finding.because(Cause.READING_ERROR));
  }

  private Optional<Finding.Proposal> proposal(Equation equation) {
    for (Expression.Stated operand : equation.operands()) {
      if (recognised.contains(operand.path())) {
        Optional<Finding.Proposal> found = oneDigit(equation, operand);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Finding.Proposal> oneDigit(Equation equation, Expression.Stated operand) {
    BigDecimal value = operand.number().value();
    String digits = value.unscaledValue().abs().toString();
    for (int i = 0; i < digits.length(); i++) {
      for (char other : CONFUSABLE.get(digits.charAt(i)).toCharArray()) {
        BigInteger changed = new BigInteger(digits.substring(0, i) + other + digits.substring(i + 1));
        PrintedNumber number =
            new PrintedNumber(new BigDecimal(value.signum() < 0 ? changed.negate() : changed, value.scale()));
        if (equation.replacing(operand.path(), number).holds()) {
          return Optional.of(new Finding.Proposal(operand.path(), operand.printed(), asPrinted(operand.printed(), i, other)));
        }
      }
    }
    return Optional.empty();
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

  private static boolean isRecognised(Field<?> field) {
    return field.provenance().map(Provenance::origin).filter(origin -> origin == Origin.RECOGNISED).isPresent();
  }
}
