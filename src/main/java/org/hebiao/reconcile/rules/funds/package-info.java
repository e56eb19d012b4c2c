/**
 * Rules on the funds block (项目资金). In: a form; out: checks of amounts, rates and the execution score. Never judges indicators.
 */
@NullMarked
package org.hebiao.reconcile.rules.funds;

import org.jspecify.annotations.NullMarked;
