package org.hebiao.reconcile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hebiao.form.FieldPath;
import org.hebiao.quantity.Interval;
import org.hebiao.quantity.PrintedNumber;
import org.hebiao.reconcile.RecomputedScores.Score;

/**
 * Scores a form as the profile would: exact where the cells decide, a band where formulas differ or words are to be weighed.
 */
final class ScoreRecomputation {
  private static final int DECIMALS = 2;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final FormCase form;

  ScoreRecomputation(FormCase form) {
    this.form = form;
  }

  RecomputedScores scores() {
    List<Score> rows = form.rows().stream().filter(IndicatorRow::hasWeight).map(this::row).toList();
    Optional<Score> execution = form.scoredFunds().flatMap(this::execution);
    boolean whole = !rows.isEmpty() && form.form().complete() && form.form().isScored();
    Optional<Score> total = whole ? Optional.of(total(rows, execution)) : Optional.empty();
    Optional<PrintedNumber> statedTotal = form.form().totals().score().read();
    return new RecomputedScores(
        execution,
        rows,
        groups(rows),
        total,
        form.form().totals().grade().read().or(() -> statedTotal.flatMap(score -> grade(score.value()))),
        total.flatMap(score -> grade(score.lowest())),
        total.flatMap(score -> grade(score.highest())));
  }

  private Optional<String> grade(BigDecimal score) {
    return form.profile().gradeOf(score.multiply(HUNDRED).divide(form.profile().total(), DECIMALS, RoundingMode.HALF_UP));
  }

  private Optional<Score> execution(FundsLine line) {
    List<Expression> ways = new ArrayList<>(rounded(AdmittedScores.execution(line, form.profile())));
    if (ways.isEmpty()) {
      return Optional.empty();
    }
    wholePoints(line, hull(ways)).ifPresent(ways::add);
    return Optional.of(score(line.path("score"), line.row().score().read(), "execution", ways));
  }

  /** A score printed in whole points may be a product rounded to whole points, as the check of this score admits. */
  private static Optional<Expression> wholePoints(FundsLine line, Interval admissible) {
    return line.statedScore()
        .filter(score -> score.number().value().scale() <= 0 && score.number().rounded().meets(admissible))
        .map(score -> score);
  }

  private Score row(IndicatorRow row) {
    return switch (row.attainment().state()) {
      case MET -> score(row, "met", met(row));
      case NOT_MET -> {
        List<Expression> ways = rounded(AdmittedScores.missed(row, form.profile()));
        yield ways.isEmpty() ? open(row) : score(row, "ratio", ways);
      }
      case UNDECIDED ->
          Phrases.band(row.actualText(), form.profile().bands())
              .map(share -> score(row, "band", List.of(share(row, share.low()), share(row, share.high()))))
              .orElseGet(() -> open(row));
    };
  }

  /** Anything from nothing to the full points. */
  private static Score open(IndicatorRow row) {
    return score(row, "open", List.of(new Expression.Constant(BigDecimal.ZERO), row.statedWeight()));
  }

  private static Expression share(IndicatorRow row, BigDecimal share) {
    return new Expression.Rounded(new Expression.Product(row.statedWeight(), new Expression.Constant(share)), DECIMALS);
  }

  /** Full points; a cost that some score by its share of the budget may have less. */
  private List<Expression> met(IndicatorRow row) {
    Expression full = row.statedWeight();
    boolean byShare = form.profile().scoresCostByShare() && AdmittedScores.isCeiling(row) && !form.isSlipped(row);
    Optional<AdmittedScores.Numbers> numbers = byShare ? AdmittedScores.numbers(row) : Optional.empty();
    return numbers
        .filter(pair -> pair.target().number().value().signum() > 0)
        .map(pair -> List.<Expression>of(new Expression.Rounded(share(pair, full), DECIMALS), new Expression.Rounded(full, DECIMALS)))
        .orElse(List.of(full));
  }

  private static Expression share(AdmittedScores.Numbers pair, Expression weight) {
    return new Expression.Capped(new Expression.Product(new Expression.Quotient(pair.actual(), pair.target()), weight), weight);
  }

  private static Score score(IndicatorRow row, String basis, List<? extends Expression> admitted) {
    return score(row.path("score"), row.score(), basis, List.copyOf(admitted));
  }

  private static Score score(FieldPath where, Optional<PrintedNumber> stated, String basis, List<Expression> admitted) {
    return new Score(where, stated, hull(admitted), basis, admitted);
  }

  /** A reviewer reckons with the numbers as they stand, not with what rounding leaves open. */
  private static Interval hull(List<Expression> admitted) {
    return admitted.stream().map(way -> way.exactly().value()).reduce(Interval::hull).orElseThrow();
  }

  private static List<Expression> rounded(List<Derivation> ways) {
    return ways.stream().<Expression>map(way -> new Expression.Rounded(way.expression(), DECIMALS)).toList();
  }

  private List<Score> groups(List<Score> rows) {
    Map<String, List<Score>> byHeading = new LinkedHashMap<>();
    List<IndicatorRow> weighted = form.rows().stream().filter(IndicatorRow::hasWeight).toList();
    for (int i = 0; i < rows.size(); i++) {
      byHeading.computeIfAbsent(Level1Weights.heading(weighted.get(i)), heading -> new ArrayList<>()).add(rows.get(i));
    }
    return byHeading.entrySet().stream().map(group -> sum(FieldPath.level1(group.getKey()), group.getValue())).toList();
  }

  private Score total(List<Score> rows, Optional<Score> execution) {
    List<Score> all = new ArrayList<>(rows);
    execution.ifPresent(all::add);
    Score sum = sum(FieldPath.TOTAL_SCORE, all);
    return new Score(FieldPath.TOTAL_SCORE, form.form().totals().score().read(), sum.admissible(), "sum", List.of());
  }

  private static Score sum(FieldPath where, List<Score> parts) {
    Interval admissible =
        parts.stream().map(ScoreRecomputation::inSum).reduce(Interval.exactly(BigDecimal.ZERO), Interval::plus);
    boolean allStated = parts.stream().allMatch(part -> part.stated().isPresent());
    Optional<PrintedNumber> stated =
        allStated
            ? Optional.of(
                new PrintedNumber(
                    parts.stream().map(part -> part.stated().orElseThrow().value()).reduce(BigDecimal.ZERO, BigDecimal::add)))
            : Optional.empty();
    return new Score(where, stated, admissible, "sum", List.of());
  }

  /** A score within its printed precision counts as it stands: 9 for 9.26 is no error of the total. */
  private static Interval inSum(Score part) {
    boolean fits = part.difference().filter(gap -> gap.signum() == 0).isPresent();
    return fits ? part.admissible().hull(part.stated().orElseThrow().exact()) : part.admissible();
  }
}
