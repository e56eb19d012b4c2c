package org.hebiao.revision;

import java.util.List;
import java.util.function.UnaryOperator;
import org.hebiao.form.FieldPath;

/** Something a person wrote down about a reading. Entries are only added; what was said is taken back by a {@link Withdrawal}. */
public sealed interface Entry permits Correction, Verdict, Waiver, ConventionAcceptance, Withdrawal {
  /** Its number in its log, from 1, in the order of writing. */
  long number();

  Signed signed();

  /** The same entry at the names its places have in another reading. */
  default Entry moved(UnaryOperator<FieldPath> to) {
    return switch (this) {
      case Correction correction -> correction.at(to.apply(correction.place()));
      case Verdict verdict -> new Verdict(verdict.number(), verdict.finding().moved(to), verdict.word(), verdict.signed());
      case Waiver waiver -> new Waiver(waiver.number(), waiver.finding().moved(to), waiver.until(), waiver.signed());
      case ConventionAcceptance acceptance -> acceptance;
      case Withdrawal withdrawal -> withdrawal;
    };
  }

  /** Places it speaks of. */
  default List<FieldPath> places() {
    return switch (this) {
      case Correction correction -> List.of(correction.place());
      case Verdict verdict -> verdict.finding().places();
      case Waiver waiver -> waiver.finding().places();
      case ConventionAcceptance acceptance -> List.of();
      case Withdrawal withdrawal -> List.of();
    };
  }
}
