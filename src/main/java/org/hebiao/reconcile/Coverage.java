package org.hebiao.reconcile;

import java.util.List;

/** How much of what could be checked was checked. A verdict is never better than its coverage. */
public record Coverage(int agreed, int disagreed, int notChecked, int notApplicable) {
  /** Checks that could have been made. */
  public int possible() {
    return agreed + disagreed + notChecked;
  }

  /** Checks that were made. */
  public int checked() {
    return agreed + disagreed;
  }

  public static Coverage of(List<Check> checks) {
    int agreed = 0;
    int disagreed = 0;
    int notChecked = 0;
    int notApplicable = 0;
    for (Check check : checks) {
      switch (check.outcome()) {
        case Outcome.Agrees agrees -> agreed++;
        case Outcome.Confirms confirms -> agreed++;
        case Outcome.Disagrees disagrees -> disagreed++;
        case Outcome.Undecided undecided -> notChecked++;
        case Outcome.Failed failed -> notChecked++;
        case Outcome.NotApplicable none -> notApplicable++;
      }
    }
    return new Coverage(agreed, disagreed, notChecked, notApplicable);
  }
}
