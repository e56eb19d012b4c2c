package org.hebiao.reconcile;

import java.util.List;
import org.hebiao.form.FieldPath;

/**
 * An amount printed in another unit than its digits are in: 万元 over figures in 元, 元 over figures in 万元, one figure in the unit
 * of neither.
 *
 * @param evidence places whose amounts show it
 */
public record UnitSlip(FieldPath where, String stated, String computed, List<FieldPath> evidence) {
  public UnitSlip {
    evidence = List.copyOf(evidence);
  }
}
