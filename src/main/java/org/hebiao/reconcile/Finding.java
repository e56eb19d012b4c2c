package org.hebiao.reconcile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hebiao.form.FieldPath;

/**
 * Two printed statements of a form that cannot both hold, or a statement that needs an explanation.
 *
 * @param rule id of the rule
 * @param where the one place a person should look at first
 * @param stated text printed there
 * @param computed what it should be, in the unit printed there, or the statement it conflicts with
 * @param message key of the template and its values
 * @param equation printed number with every derivation tried, when numbers are at odds
 * @param evidence all places it rests on, {@code where} first
 * @param proposal the reading that would repair it, never applied
 * @param pointsAtStake points of the total that depend on it, 0 when none do
 */
public record Finding(
    String rule,
    Severity severity,
    FieldPath where,
    String stated,
    String computed,
    Message message,
    Optional<Equation> equation,
    List<FieldPath> evidence,
    Cause cause,
    Optional<Proposal> proposal,
    BigDecimal pointsAtStake) {
  public Finding {
    evidence = List.copyOf(evidence);
  }

  /** A finding to be completed by the methods below. */
  public static Finding of(String rule, Severity severity, FieldPath where) {
    return new Finding(
        rule,
        severity,
        where,
        "",
        "",
        Message.plain(),
        Optional.empty(),
        List.of(where),
        Cause.NONE,
        Optional.empty(),
        BigDecimal.ZERO);
  }

  /** Derivations tried, in the order of the rule. */
  public List<Derivation> tried() {
    return equation.map(Equation::admitted).orElse(List.of());
  }

  /** Sets the printed text, also as value {@code stated} of the message. */
  public Finding stating(String text) {
    return new Finding(
        rule,
        severity,
        where,
        text,
        computed,
        message.with("stated", text),
        equation,
        evidence,
        cause,
        proposal,
        pointsAtStake);
  }

  /** Sets what it should be, also as value {@code computed} of the message. */
  public Finding computing(String text) {
    return new Finding(
        rule,
        severity,
        where,
        stated,
        text,
        message.with("computed", text),
        equation,
        evidence,
        cause,
        proposal,
        pointsAtStake);
  }

  public Finding saying(String name, String value) {
    return new Finding(
        rule,
        severity,
        where,
        stated,
        computed,
        message.with(name, value),
        equation,
        evidence,
        cause,
        proposal,
        pointsAtStake);
  }

  public Finding worded(String key) {
    return new Finding(
        rule, severity, where, stated, computed, message.as(key), equation, evidence, cause, proposal, pointsAtStake);
  }

  /**
   * Takes stated and computed text, derivations, evidence and the values {@code stated}, {@code computed}, {@code formula}
   * from {@code tried}.
   */
  public Finding by(Equation tried) {
    String printed = tried.stated().printed();
    Derivation first = tried.admitted().getFirst();
    String result = tried.stated().like(first.result());
    Message said =
        message.with("stated", printed).with("computed", result).with("formula", first.expression().text() + " = " + result);
    return new Finding(
        rule,
        severity,
        where,
        printed,
        result,
        said,
        Optional.of(tried),
        places(tried.places()),
        cause,
        proposal,
        pointsAtStake);
  }

  public Finding restingOn(FieldPath... places) {
    return new Finding(
        rule, severity, where, stated, computed, message, equation, places(List.of(places)), cause, proposal, pointsAtStake);
  }

  public Finding because(Cause likely) {
    return new Finding(rule, severity, where, stated, computed, message, equation, evidence, likely, proposal, pointsAtStake);
  }

  public Finding proposing(Proposal reading) {
    return new Finding(
        rule,
        severity,
        where,
        stated,
        computed,
        message,
        equation,
        evidence,
        Cause.READING_ERROR,
        Optional.of(reading),
        pointsAtStake);
  }

  public Finding staking(BigDecimal points) {
    return new Finding(rule, severity, where, stated, computed, message, equation, evidence, cause, proposal, points.abs());
  }

  private List<FieldPath> places(List<FieldPath> more) {
    return Stream.concat(evidence.stream(), more.stream()).distinct().toList();
  }

  /** Another reading of one printed number. */
  public record Proposal(FieldPath where, String printed, String proposed) {}
}
