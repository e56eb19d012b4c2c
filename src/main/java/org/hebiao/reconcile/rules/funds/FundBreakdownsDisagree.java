package org.hebiao.reconcile.rules.funds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hebiao.form.FieldPath;
import org.hebiao.reconcile.AmountColumn;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.Expression;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FormRule;
import org.hebiao.reconcile.FundsLine;
import org.hebiao.reconcile.Severity;

/** Two splits of one total (按收入性质分, 按支出性质分) come to the same sum. */
public final class FundBreakdownsDisagree implements FormRule {
  @Override
  public List<Check> check(FormCase form) {
    List<Check> checks = new ArrayList<>();
    for (AmountColumn column : AmountColumn.values()) {
      Optional<Expression> source = FundSplits.sum(FundSplits.bySource(form), column);
      Optional<Expression> use = FundSplits.sum(FundSplits.byUse(form), column);
      if (source.isPresent() && use.isPresent()) {
        checks.add(compare(form, column, source.get(), use.get()));
      }
    }
    return orNothing(checks, "one-split");
  }

  private Check compare(FormCase form, AmountColumn column, Expression source, Expression use) {
    FieldPath where =
        form.totalFunds().map(total -> total.path(column)).orElse(FundSplits.byUse(form).getFirst().path(column));
    if (source.value().meets(use.value())) {
      return agrees(where);
    }
    boolean columnKnown = form.totalFunds().flatMap(total -> total.stated(column)).isPresent();
    FieldPath[] places = form.fundParts().stream().map((FundsLine line) -> line.path(column)).toArray(FieldPath[]::new);
    return disagrees(
        finding(columnKnown ? Severity.ERROR : Severity.WARNING, where)
            .stating(Expression.show(source.value().middle()))
            .computing(Expression.show(use.value().middle()))
            .saying("bySource", source.text())
            .saying("byUse", use.text())
            .restingOn(places));
  }
}
