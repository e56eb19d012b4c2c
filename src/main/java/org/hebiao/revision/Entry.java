package org.hebiao.revision;

/** Something a person wrote down about a reading. Entries are only added; what was said is taken back by a {@link Withdrawal}. */
public sealed interface Entry permits Correction, Verdict, Waiver, ConventionAcceptance, Withdrawal {
  /** Its number in its log, from 1, in the order of writing. */
  long number();

  Signed signed();
}
