package org.hebiao.revision;

import java.util.Optional;
import org.hebiao.reconcile.Cause;
import org.hebiao.reconcile.Derivation;
import org.hebiao.reconcile.Equation;
import org.hebiao.reconcile.Finding;

/**
 * A manner of counting a finding is explained by (口径).
 *
 * @param way key of the derivation by which the printed number holds, else of what the rule had to say
 * @param profile id of the scoring profile the form was judged by
 */
public record Convention(String rule, String way, String profile) {
  /** The convention behind a finding; empty when it is no difference of convention. */
  public static Optional<Convention> of(Finding finding, String profile) {
    if (finding.cause() != Cause.CONVENTION) {
      return Optional.empty();
    }
    String way = finding.equation().flatMap(Equation::holdsBy).map(Derivation::convention).orElse(finding.message().key());
    return Optional.of(new Convention(finding.rule(), way, profile));
  }
}
