package org.hebiao.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hebiao.form.SelfEvaluationForm;

/** Asks every rule about a form. A rule that breaks leaves its question open; it never counts as agreement. */
public final class Reconciler {
  private static final Comparator<Finding> GRAVEST_FIRST =
      Comparator.comparing(Finding::severity).thenComparing(Comparator.comparing(Finding::pointsAtStake).reversed());

  private final List<Rule> rules;

  public Reconciler(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  public Reconciliation reconcile(SelfEvaluationForm form, ProfileChoice choice) {
    FormCase asked = FormCase.of(form, choice.profile());
    List<Check> asking = new ArrayList<>();
    for (Rule rule : rules) {
      asking.addAll(
          switch (rule) {
            case FormRule formRule -> ask(formRule, asked);
          });
    }
    Misreading misreading = new Misreading(form, asking.stream().flatMap(check -> check.equations().stream()).toList(), CrossProof.of(asking));
    List<Check> checks = asking.stream().map(check -> weighed(check, misreading)).toList();
    List<Finding> findings = new ArrayList<>();
    List<Confirmation> confirmations = new ArrayList<>();
    for (Check check : checks) {
      switch (check.outcome()) {
        case Outcome.Disagrees(Finding finding) -> findings.add(finding);
        case Outcome.Confirms(Confirmation confirmation, List<Equation> by) -> confirmations.add(confirmation);
        case Outcome.Agrees agrees -> {}
        case Outcome.Undecided undecided -> {}
        case Outcome.NotApplicable none -> {}
        case Outcome.Failed failed -> {}
      }
    }
    findings.sort(GRAVEST_FIRST);
    return new Reconciliation(
        form,
        choice,
        checks,
        findings,
        confirmations,
        Coverage.of(checks),
        new ScoreRecomputation(asked).scores(),
        CrossProof.of(checks));
  }

  private static Check weighed(Check check, Misreading misreading) {
    return check.outcome() instanceof Outcome.Disagrees(Finding finding)
        ? new Check(check.rule(), check.where(), new Outcome.Disagrees(misreading.weighed(finding)))
        : check;
  }

  private static List<Check> ask(FormRule rule, FormCase form) {
    try {
      return rule.check(form);
    } catch (RuntimeException broken) {
      return List.of(new Check(rule.id(), FormRule.WHOLE_FORM, new Outcome.Failed(broken.toString())));
    }
  }
}
