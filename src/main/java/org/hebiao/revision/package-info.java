/**
 * What people say about a reading, and what one reading says about another. In: forms as read, the entries people made, two readings of one paper or two
 * papers of one project; out: the form with their corrections, the standing of each finding, the differences. Never changes what was read, stores
 * nothing and knows no user accounts.
 */
@NullMarked
package org.hebiao.revision;

import org.jspecify.annotations.NullMarked;
