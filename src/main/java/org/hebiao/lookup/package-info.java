/**
 * The search of an archive. In: the submissions of an archive that are done, and what is told of their changes; out: answers from an index that holds
 * what the archive holds, or why there is none at the moment. Never keeps anything the archive does not have.
 */
@NullMarked
package org.hebiao.lookup;

import org.jspecify.annotations.NullMarked;
