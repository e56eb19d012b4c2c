package org.hebiao.reconcile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hebiao.form.FieldPath;
import org.hebiao.quantity.PrintedNumber;

/**
 * A printed number and every admitted way to derive it. It holds when one of them meets the number within its printed
 * precision.
 */
public record Equation(Expression.Stated stated, List<Derivation> admitted) {
  public Equation {
    admitted = List.copyOf(admitted);
  }

  /** First derivation that meets the number read as rounded. */
  public Optional<Derivation> rounded() {
    return admitted.stream().filter(way -> way.value().meets(stated.value())).findFirst();
  }

  /** First derivation that meets the number read as cut. */
  public Optional<Derivation> truncated() {
    return admitted.stream().filter(way -> way.value().meets(stated.truncated())).findFirst();
  }

  public Optional<Derivation> holdsBy() {
    return rounded().or(this::truncated);
  }

  public boolean holds() {
    return holdsBy().isPresent();
  }

  /** The same equation with another number at {@code path}. */
  public Equation replacing(FieldPath path, PrintedNumber number) {
    Expression.Stated left =
        stated.path().equals(path) ? new Expression.Stated(path, number, stated.exact(), number.toString()) : stated;
    return new Equation(
        left,
        admitted.stream().map(way -> new Derivation(way.convention(), way.expression().replacing(path, number))).toList());
  }

  /** The same equation with every number taken exactly as printed, by the ways that hold even then; empty when none does. */
  public Optional<Equation> exactly() {
    Expression.Stated left = new Expression.Stated(stated.path(), stated.number(), true, stated.printed());
    List<Derivation> holding =
        admitted.stream()
            .map(way -> new Derivation(way.convention(), way.expression().exactly()))
            .filter(way -> way.value().meets(left.value()))
            .toList();
    return holding.isEmpty() ? Optional.empty() : Optional.of(new Equation(left, holding));
  }

  /** All printed numbers in it, each place once. */
  public List<Expression.Stated> operands() {
    Map<FieldPath, Expression.Stated> all = new LinkedHashMap<>();
    all.put(stated.path(), stated);
    for (Derivation way : admitted) {
      way.expression().operands().forEach(operand -> all.putIfAbsent(operand.path(), operand));
    }
    return List.copyOf(all.values());
  }

  public List<FieldPath> places() {
    return operands().stream().map(Expression.Stated::path).toList();
  }
}
