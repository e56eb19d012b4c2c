/**
 * Rules on weights and scores (分值, 得分). In: a form; out: checks of sums, weights and what a score owes to its row. Never reads
 * texts.
 */
@NullMarked
package org.hebiao.reconcile.rules.score;

import org.jspecify.annotations.NullMarked;
