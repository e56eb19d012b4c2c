package org.hebiao.reconcile.rules.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FormRule;
import org.hebiao.reconcile.IndicatorRow;
import org.hebiao.reconcile.Severity;
import org.hebiao.target.Measure;
import org.hebiao.target.Relation;
import org.hebiao.target.Target;

/** The numbers of a reason are those of the row: it names no other target and no other result. */
public final class ReasonContradictsValue implements FormRule {
  private static final Pattern SAYS_TARGET =
      Pattern.compile("(?:年度|年初|计划|原)?(?:安排|计划|目标值?|任务|核定|要求)(?:为|是|数)?(\\d+(?:\\.\\d+)?)([万亿]?[名人个台套件次场期批辆户家项份篇亩%％])");
  private static final Pattern SAYS_RESULT =
      Pattern.compile("(?:实际|全年|最终)(?:完成|达到|仅完成|只完成|为)(\\d+(?:\\.\\d+)?)([万亿]?[名人个台套件次场期批辆户家项份篇亩%％])");

  @Override
  public List<Check> check(FormCase form) {
    List<Check> checks = new ArrayList<>();
    for (IndicatorRow row : form.rows()) {
      if (row.reason().isPresent()) {
        String reason = row.reason().get();
        SaidNumber.in(SAYS_TARGET, reason)
            .flatMap(said -> compare(row, said, row.target(), "target", row.targetText()))
            .ifPresent(checks::add);
        SaidNumber.in(SAYS_RESULT, reason)
            .flatMap(said -> compare(row, said, row.actual(), "actual", row.actualText()))
            .ifPresent(checks::add);
      }
    }
    return orNothing(checks, "no-numbers-in-reasons");
  }

  private Optional<Check> compare(IndicatorRow row, SaidNumber said, Optional<Target> cell, String field, String printed) {
    Optional<Measure> measure =
        cell.flatMap(
            value ->
                value instanceof Target.Bound(Relation relation, Measure number) ? Optional.of(number) : Optional.empty());
    if (measure.isEmpty() || !said.isLike(measure.get())) {
      return Optional.empty();
    }
    boolean same = said.measure().number().compareTo(measure.get().number()) == 0;
    return Optional.of(
        same
            ? agrees(row.path("deviation"))
            : disagrees(
                finding(Severity.WARNING, row.path("deviation"))
                    .worded(field)
                    .stating(row.reason().orElseThrow())
                    .computing(printed)
                    .saying("said", said.text())
                    .restingOn(row.path(field))));
  }
}
