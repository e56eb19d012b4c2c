package org.hebiao.report;

import org.hebiao.form.FieldPaths;
import org.hebiao.provenance.Field;
import org.hebiao.quantity.PrintedAmount;
import org.hebiao.quantity.PrintedNumber;
import org.hebiao.reading.ReadForm;
import org.hebiao.reconcile.Reconciliation;

/**
 * Numbers of a form.
 *
 * @param all numbers read in cells for numbers, and in other cells where a constraint uses them
 * @param proved those fixed by satisfied exact constraints (已互证)
 * @param unclaimed texts with a number that no value was taken from (未归属数字)
 */
record NumberCount(int all, int proved, int unclaimed) {
  static NumberCount of(ReadForm form, Reconciliation judged) {
    long all =
        FieldPaths.of(form.form()).entrySet().stream()
            .filter(field -> isNumber(field.getValue()) || judged.crossProved().contains(field.getKey()))
            .count();
    return new NumberCount((int) all, judged.crossProved().size(), form.unclaimedNumbers().size());
  }

  private static boolean isNumber(Field<?> field) {
    return field.read().filter(value -> value instanceof PrintedNumber || value instanceof PrintedAmount).isPresent();
  }
}
