package org.hebiao.cli;

import java.util.Optional;
import org.hebiao.reconcile.Coverage;
import org.hebiao.reconcile.Finding;
import org.hebiao.reconcile.Reconciliation;
import org.hebiao.reconcile.Severity;
import org.hebiao.submission.Answer;
import org.hebiao.submission.CheckedAnnex;
import org.hebiao.submission.Refusal;

/** What is kept of a file for the exit code and the closing lines. */
record Tally(String name, boolean refused, boolean complete, int forms, long errors, long warnings, long infos, int checked, int possible) {
  static Tally of(Answer answer) {
    return switch (answer) {
      case Refusal refusal -> new Tally(refusal.name(), true, false, 0, 0, 0, 0, 0, 0);
      case CheckedAnnex annex ->
          new Tally(
              annex.name(),
              false,
              annex.isComplete(),
              annex.forms().size(),
              count(annex, Severity.ERROR),
              count(annex, Severity.WARNING),
              count(annex, Severity.INFO),
              annex.reconciliations().stream().map(Reconciliation::coverage).mapToInt(Coverage::checked).sum(),
              annex.reconciliations().stream().map(Reconciliation::coverage).mapToInt(Coverage::possible).sum());
    };
  }

  /** The same for a file whose result could not be written. */
  Tally withoutResult() {
    return new Tally(name, refused, false, forms, errors, warnings, infos, checked, possible);
  }

  private static long count(CheckedAnnex annex, Severity severity) {
    return annex.findings().stream().map(Finding::severity).filter(severity::equals).count();
  }

  Optional<Severity> gravest() {
    if (errors > 0) {
      return Optional.of(Severity.ERROR);
    }
    return warnings > 0 ? Optional.of(Severity.WARNING) : infos > 0 ? Optional.of(Severity.INFO) : Optional.empty();
  }
}
