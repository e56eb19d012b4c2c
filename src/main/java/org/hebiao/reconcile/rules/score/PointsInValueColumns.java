package org.hebiao.reconcile.rules.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.hebiao.form.FieldPath;
import org.hebiao.reconcile.Check;
import org.hebiao.reconcile.Expression;
import org.hebiao.reconcile.FormCase;
import org.hebiao.reconcile.FormRule;
import org.hebiao.reconcile.IndicatorRow;
import org.hebiao.reconcile.Severity;
import org.hebiao.target.Measure;
import org.hebiao.target.Relation;
import org.hebiao.target.Target;

/** The value columns hold targets and results, not points. */
public final class PointsInValueColumns implements FormRule {
  private static final int FEWEST_ROWS = 4;

  @Override
  public List<Check> check(FormCase form) {
    List<IndicatorRow> rows = form.rows().stream().filter(row -> row.target().isPresent() && !row.isNotApplicable()).toList();
    if (rows.size() < FEWEST_ROWS || !rows.stream().allMatch(row -> bare(row.target()).isPresent())) {
      return List.of(notApplicable(WHOLE_FORM, "targets-have-units"));
    }
    BigDecimal sum = rows.stream().map(row -> bare(row.target()).orElseThrow()).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal execution = form.profile().executionWeight().orElse(BigDecimal.ZERO);
    boolean adds = sum.compareTo(form.profile().total()) == 0 || sum.add(execution).compareTo(form.profile().total()) == 0;
    boolean copied =
        rows.stream()
            .allMatch(
                row -> bare(row.actual()).filter(value -> value.compareTo(bare(row.target()).orElseThrow()) <= 0).isPresent());
    FieldPath where = rows.getFirst().path("target");
    return List.of(
        adds && copied
            ? disagrees(
                finding(Severity.WARNING, where)
                    .stating(Expression.show(sum))
                    .computing(Expression.show(form.profile().total()))
                    .saying("rows", String.valueOf(rows.size()))
                    .restingOn(rows.stream().map(row -> row.path("target")).toArray(FieldPath[]::new)))
            : agrees(where));
  }

  /** A number without unit or comparator. */
  private static Optional<BigDecimal> bare(Optional<Target> cell) {
    return cell.flatMap(
        value ->
            value instanceof Target.Bound(Relation relation, Measure measure)
                    && relation == Relation.UNSTATED
                    && measure.unit().isEmpty()
                ? Optional.of(measure.number().value())
                : Optional.empty());
  }
}
