package org.hebiao.reconcile.rules.funds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hebiao.form.FieldPath;
import org.hebiao.form.FieldPaths;
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
    for (FieldPath place : explanations(form)) {
      Matcher found = MOVED.matcher(form.form().at(place).raw());
      if (found.find()) {
        words = words.isEmpty() ? form.form().at(place).raw().strip() : words;
        places.add(place);
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

  private static List<FieldPath> explanations(FormCase form) {
    return FieldPaths.of(form.form()).keySet().stream()
        .filter(
            place ->
                place.text().endsWith(".deviation")
                    || place.text().endsWith(".reason")
                    || place.text().endsWith("actual") && place.text().startsWith("goals"))
        .toList();
  }
}
