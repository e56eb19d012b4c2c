/**
 * What an indicator set out to reach and what it reached. In: text of a target or result cell; out: a typed {@link
 * org.hebiao.target.Target} and whether it was attained. Never knows forms or rules.
 */
@NullMarked
package org.hebiao.target;

import org.jspecify.annotations.NullMarked;
