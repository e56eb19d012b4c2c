package org.hebiao.search.index;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.hebiao.search.index.SubmissionEntry.Stamp;

/**
 * What the index is made from: the submissions of the archive that are done. A change stands here before the index hears of it, so that what is read
 * late is never older than what was announced. Called by several threads at once.
 */
public interface IndexSource {
  /** Every submission that is done, in the revision it has now. */
  List<Stamp> stamps() throws IOException;

  /** The submission as it is now; empty when it is no longer there. */
  Optional<SubmissionEntry> read(String sha256) throws IOException;
}
