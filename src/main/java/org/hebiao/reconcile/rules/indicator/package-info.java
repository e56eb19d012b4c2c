/** Rules on indicator rows (绩效指标). In: a form; out: checks of targets, results and their columns. Never adds up points. */
@NullMarked
package org.hebiao.reconcile.rules.indicator;

import org.jspecify.annotations.NullMarked;
