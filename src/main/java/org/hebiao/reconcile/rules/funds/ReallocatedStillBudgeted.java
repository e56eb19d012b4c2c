package org.hebiao.reconcile.rules.funds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hebiao.form.FieldPath;
import org.hebiao.form.FieldPaths;
import org.hebiao.provenance.Field;
import org.hebiao.reconcile.AmountColumn;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FormRule;
import org.hebiao.reconcile.FundsLine;
import org.hebiao.reconcile.Severity;

/** Money said to be reallocated (调剂, 收回, 统筹) has left the annual budget. */
public final class ReallocatedStillBudgeted implements FormRule {
  private static final Pattern MOVED = Pattern.compile("调剂|收回|统筹使用|统筹收回|调整到|调整至|调减");

  @Override
  public List<Check> check(FormCase form) {
    Optional<FundsLine> total = form.totalFunds();
    boolean nothingSpent =
        total.flatMap(line -> line.amount(AmountColumn.EXECUTED)).map(amount -> amount.isZero()).orElse(false);
    if (!nothingSpent) {
      return List.of(notApplicable(WHOLE_FORM, "money-was-spent"));
    }
    FieldPath where = total.get().path(AmountColumn.ANNUAL);
    boolean budgeted = total.get().amount(AmountColumn.ANNUAL).map(amount -> amount.value().signum() > 0).orElse(false);
    List<FieldPath> places = new ArrayList<>();
    String words = "";
    for (Map.Entry<FieldPath, Field<?>> cell : FieldPaths.of(form.form()).entrySet()) {
      if (explains(cell.getKey()) && MOVED.matcher(cell.getValue().raw()).find()) {
        words = words.isEmpty() ? cell.getValue().raw().strip() : words;
        places.add(cell.getKey());
      }
    }
    return List.of(
        budgeted && !places.isEmpty()
            ? disagrees(
                finding(Severity.WARNING, where)
                    .stating(total.get().row().annualBudget().raw().strip())
                    .computing("0")
                    .saying("words", words)
                    .restingOn(places.toArray(FieldPath[]::new)))
            : agrees(where));
  }

  private static boolean explains(FieldPath place) {
    String name = place.text();
    return name.endsWith(".deviation") || name.endsWith(".reason") || name.startsWith("goals") && name.endsWith("actual");
  }
}
