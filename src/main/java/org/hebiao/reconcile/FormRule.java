package org.hebiao.reconcile;

import java.util.List;
import java.util.Optional;
import org.hebiao.form.FieldPath;

/** A rule that needs one form only. */
public non-sealed interface FormRule extends Rule {
  /** Place named when a rule speaks of the form as a whole. */
  FieldPath WHOLE_FORM = new FieldPath("form");

  /** The questions this rule asks of a form, each with its outcome. Pure: the same form and profile give the same checks. */
  List<Check> check(FormCase form);

  default Finding finding(Severity severity, FieldPath where) {
    return Finding.of(id(), severity, where);
  }

  default Check disagrees(Finding finding) {
    return new Check(id(), finding.where(), new Outcome.Disagrees(finding));
  }

  default Check agrees(FieldPath where, Equation... by) {
    return new Check(id(), where, new Outcome.Agrees(List.of(by)));
  }

  default Check confirms(FieldPath where, Message message, FieldPath... evidence) {
    return new Check(id(), where, new Outcome.Confirms(new Confirmation(id(), where, message, List.of(evidence)), List.of()));
  }

  default Check confirms(FieldPath where, Message message, Equation by) {
    return new Check(id(), where, new Outcome.Confirms(new Confirmation(id(), where, message, by.places()), List.of(by)));
  }

  default Check undecided(FieldPath where, FieldPath... missing) {
    return new Check(id(), where, new Outcome.Undecided(List.of(missing)));
  }

  default Check notApplicable(FieldPath where, String why) {
    return new Check(id(), where, new Outcome.NotApplicable(why));
  }

  /** One check of the form as a whole: {@code finding}, or agreement. */
  default List<Check> oneOf(FieldPath where, Optional<Finding> finding) {
    return List.of(finding.map(this::disagrees).orElseGet(() -> agrees(where)));
  }

  /** {@code checks}, or not applicable when there was nothing to ask. */
  default List<Check> orNothing(List<Check> checks, String why) {
    return checks.isEmpty() ? List.of(notApplicable(WHOLE_FORM, why)) : checks;
  }
}
