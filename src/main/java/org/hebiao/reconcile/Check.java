package org.hebiao.reconcile;

import java.util.List;
import org.hebiao.form.FieldPath;

/** One question a rule asked of one place of a form, and what came of it. */
public record Check(String rule, FieldPath where, Outcome outcome) {
  /** Equations it tried, whether they hold or not. */
  public List<Equation> equations() {
    return switch (outcome) {
      case Outcome.Agrees(List<Equation> by) -> by;
      case Outcome.Confirms(Confirmation confirmation, List<Equation> by) -> by;
      case Outcome.Disagrees(Finding finding) -> finding.equation().stream().toList();
      case Outcome.Undecided undecided -> List.of();
      case Outcome.NotApplicable none -> List.of();
      case Outcome.Failed failed -> List.of();
    };
  }
}
