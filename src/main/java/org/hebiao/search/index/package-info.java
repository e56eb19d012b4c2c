/**
 * The index of forms. In: submissions that are done, whole, with the marks of their findings, and query trees; out: hits, counts, an index
 * on disk. Never shows part of a submission and never takes a damaged or missing index for an empty one.
 */
@NullMarked
package org.hebiao.search.index;

import org.jspecify.annotations.NullMarked;
