/**
 * Printed numbers with the precision they were printed with. In: text of a cell; out: numbers, amounts and the intervals they
 * stand for. Never knows pages or forms.
 */
@NullMarked
package org.hebiao.quantity;

import org.jspecify.annotations.NullMarked;
