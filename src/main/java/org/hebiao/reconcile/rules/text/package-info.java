/** Rules on wording (目标, 名称, 说明). In: a form; out: checks of years, copies, sums and hints inside texts. Never scores. */
@NullMarked
package org.hebiao.reconcile.rules.text;

import org.jspecify.annotations.NullMarked;
