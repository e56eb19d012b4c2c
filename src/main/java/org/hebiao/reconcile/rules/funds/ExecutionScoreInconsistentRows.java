package org.hebiao.reconcile.rules.funds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hebiao.quantity.PrintedAmount;
import org.hebiao.quantity.PrintedNumber;
import org.hebiao.reconcile.AmountColumn;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FormRule;
import org.hebiao.reconcile.FundsLine;
import org.hebiao.reconcile.Severity;

/** Rows of the funds block with the same amounts, weight and rate carry the same score. */
public final class ExecutionScoreInconsistentRows implements FormRule {
  @Override
  public List<Check> check(FormCase form) {
    List<FundsLine> scored = form.funds().stream().filter(line -> line.row().score().isRead()).toList();
    List<Check> checks = new ArrayList<>();
    for (int i = 1; i < scored.size(); i++) {
      FundsLine line = scored.get(i);
      scored.subList(0, i).stream()
          .filter(other -> isAlike(line, other))
          .findFirst()
          .ifPresent(other -> checks.add(compare(other, line)));
    }
    return orNothing(checks, "no-equal-rows");
  }

  private Check compare(FundsLine first, FundsLine second) {
    boolean same = first.row().score().read().orElseThrow().compareTo(second.row().score().read().orElseThrow()) == 0;
    return same
        ? agrees(second.path("score"))
        : disagrees(
            finding(Severity.ERROR, second.path("score"))
                .stating(second.row().score().raw().strip())
                .computing(first.row().score().raw().strip())
                .restingOn(first.path("score")));
  }

  private static boolean isAlike(FundsLine one, FundsLine other) {
    return sameNumber(one.row().weight().read(), other.row().weight().read())
        && sameNumber(one.rate(), other.rate())
        && sameAmount(one.amount(AmountColumn.ANNUAL), other.amount(AmountColumn.ANNUAL))
        && sameAmount(one.amount(AmountColumn.EXECUTED), other.amount(AmountColumn.EXECUTED));
  }

  private static boolean sameNumber(Optional<PrintedNumber> one, Optional<PrintedNumber> other) {
    return one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) == 0;
  }

  private static boolean sameAmount(Optional<PrintedAmount> one, Optional<PrintedAmount> other) {
    return one.isPresent() && other.isPresent() && one.get().value().compareTo(other.get().value()) == 0;
  }
}
