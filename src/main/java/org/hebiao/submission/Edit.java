package org.hebiao.submission;

import java.util.Optional;
import org.hebiao.archive.State;
import org.hebiao.archive.Submission.Facts;
import org.hebiao.form.FieldPath;
import org.hebiao.revision.Entry;
import org.hebiao.revision.FindingChange;

/** The answer to someone who wants to say something about a reading: it is kept, or the reason why it is not. */
public sealed interface Edit {
  /**
   * It is on the disk, together with its audit entry and the lines for lists.
   *
   * @param number of the entry
   * @param form as it counts from now on; empty for an entry about a form the present reading has not
   * @param change what became of the findings
   */
  record Kept(long number, Optional<RevisedForm> form, FindingChange change) implements Edit {}

  /** Year, department and title of the submission as they hold from now on. */
  record Stated(Facts facts) implements Edit {}

  /** The convention is settled, or is not any more; how findings stand follows, the findings stay. */
  record Settled(long number) implements Edit {}

  /** Nothing was changed. */
  sealed interface Refused extends Edit {}

  /** There is no such submission. */
  record NoSubmission(long id) implements Refused {}

  /** It is not read yet, or is being read again. */
  record NotDone(State state) implements Refused {}

  /** Its reading was stored by another version of the program. */
  record ReadAgain() implements Refused {}

  record NoForm(int number) implements Refused {}

  /** The form has no such field. */
  record NoPlace(FieldPath place) implements Refused {}

  /**
   * The field says something else by now than the person saw.
   *
   * @param last what was written about the field last; empty when another reading, and nobody, changed it
   */
  record OtherText(FieldPath place, String seen, String now, Optional<Entry> last) implements Refused {}

  /** Year, department or title are others by now than the person saw. */
  record OtherFacts(Facts now) implements Refused {}

  /** No finding of the form has this id by now. */
  record NoFinding(String id) implements Refused {}

  /** The finding is not explained by a convention, or its form names no department. */
  record NoConvention(String id) implements Refused {}

  /** There is no such entry of the kind that was asked for. */
  record NoEntry(long number) implements Refused {}

  /** The entry was withdrawn already. */
  record NotInForce(long number) implements Refused {}

  /** A waiver gives its reason. */
  record NoReason() implements Refused {}

  /** More characters than are kept. */
  record TooLong(int length, int longest) implements Refused {}
}
