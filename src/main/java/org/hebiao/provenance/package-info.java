/**
 * Where a value stood on the page and how it was got. In: page coordinates; out: {@link org.hebiao.provenance.Field}, the four
 * states of a value. Never knows what the value means.
 */
@NullMarked
package org.hebiao.provenance;

import org.jspecify.annotations.NullMarked;
