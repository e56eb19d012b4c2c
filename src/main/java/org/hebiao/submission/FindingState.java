package org.hebiao.submission;

import java.util.Optional;
import org.hebiao.reconcile.Finding;
import org.hebiao.revision.Convention;
import org.hebiao.revision.FindingKey;
import org.hebiao.revision.Standing;

/**
 * A finding and what people said about it.
 *
 * @param convention that explains it, when one does
 */
public record FindingState(FindingKey key, Finding finding, Optional<Convention> convention, Standing standing) {}
