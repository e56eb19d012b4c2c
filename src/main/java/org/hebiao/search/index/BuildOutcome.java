package org.hebiao.search.index;

import java.util.List;
import org.hebiao.search.index.SubmissionEntry.Stamp;

/** How the building of a new generation ended. */
public sealed interface BuildOutcome {
  /**
   * It holds what the archive holds, and searches see it.
   *
   * @param submissions counted in both
   * @param read from the archive in this run; the others were there from a run before
   */
  record Swapped(int generation, long submissions, long read) implements BuildOutcome {}

  /** It was told to stop; the next run goes on where this one was. */
  record Stopped(Progress reached) implements BuildOutcome {}

  /** Submissions the archive names could not be had from it. Searches see what they saw before. */
  record Differs(List<Stamp> missing) implements BuildOutcome {
    public Differs {
      missing = List.copyOf(missing);
    }
  }

  /** Another run is under way. */
  record UnderWay(Progress reached) implements BuildOutcome {}

  /** Submissions in the new generation, of those the archive had when they were counted last. */
  record Progress(long done, long total) {}
}
