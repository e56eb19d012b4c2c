package org.hebiao.reconcile;

import java.util.List;
import java.util.Set;
import org.hebiao.form.FieldPath;
import org.hebiao.form.SelfEvaluationForm;

/**
 * Everything the reconciler has to say about one form.
 *
 * @param checks all questions asked, in the order of the register
 * @param findings gravest first, then by points at stake, then by place
 * @param crossProved places whose number is fixed by satisfied exact constraints; they need no eyes
 */
public record Reconciliation(
    SelfEvaluationForm form,
    ProfileChoice choice,
    List<Check> checks,
    List<Finding> findings,
    List<Confirmation> confirmations,
    Coverage coverage,
    RecomputedScores scores,
    Set<FieldPath> crossProved) {
  public Reconciliation {
    checks = List.copyOf(checks);
    findings = List.copyOf(findings);
    confirmations = List.copyOf(confirmations);
    crossProved = Set.copyOf(crossProved);
  }

  /** Checks that could not be made, with what was missing. */
  public List<Check> notChecked() {
    return checks.stream()
        .filter(check -> check.outcome() instanceof Outcome.Undecided || check.outcome() instanceof Outcome.Failed)
        .toList();
  }
}
