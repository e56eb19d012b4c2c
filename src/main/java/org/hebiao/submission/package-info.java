/**
 * The way of a submission from bytes to checked forms. In: a file; out: an {@link org.hebiao.submission.Answer}, checked or refused. Never throws for
 * content, and never knows a language.
 */
@NullMarked
package org.hebiao.submission;

import org.jspecify.annotations.NullMarked;
