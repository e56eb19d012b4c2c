package org.hebiao.reconcile;

import java.util.List;
import org.hebiao.form.FieldPath;

/** What came of one check. */
public sealed interface Outcome {
  /** Nothing to remark; {@code by} holds the equations that were satisfied, empty where the check was none of numbers. */
  record Agrees(List<Equation> by) implements Outcome {
    public Agrees {
      by = List.copyOf(by);
    }
  }

  /** Agrees, and worth showing; {@code by} as with {@link Agrees}. */
  record Confirms(Confirmation confirmation, List<Equation> by) implements Outcome {
    public Confirms {
      by = List.copyOf(by);
    }
  }

  record Disagrees(Finding finding) implements Outcome {}

  /** Could not be decided for want of operands. */
  record Undecided(List<FieldPath> missing) implements Outcome {
    public Undecided {
      missing = List.copyOf(missing);
    }
  }

  /** There was nothing to check; {@code why} is a stable key. */
  record NotApplicable(String why) implements Outcome {}

  /** The rule broke. Counted as not checked, never as agreement. */
  record Failed(String error) implements Outcome {}
}
