package org.hebiao.reconcile;

import java.util.List;
import org.hebiao.form.FieldPath;

/** An agreement worth showing: two cells that were filled independently say the same (109.44万 and 1094383.00). */
public record Confirmation(String rule, FieldPath where, Message message, List<FieldPath> evidence) {
  public Confirmation {
    evidence = List.copyOf(evidence);
  }
}
