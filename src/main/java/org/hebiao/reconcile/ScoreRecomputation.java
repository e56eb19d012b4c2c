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
    return AdmittedScores.execution(line, form.profile()).stream()
        .map(ScoreRecomputation::asPrinted)
        .reduce(Interval::hull)
        .map(admissible -> new Score(line.path("score"), line.row().score().read(), withWholePoints(line, rounded(admissible)), "execution"));
  }

  /** A score printed in whole points may be a product rounded to whole points, as the check of this score admits. */
  private static Interval withWholePoints(FundsLine line, Interval admissible) {
    return line.row().score().read()
        .filter(score -> score.value().scale() <= 0 && score.rounded().meets(admissible))
        .map(score -> admissible.hull(score.exact()))
        .orElse(admissible);
  }

  private Score row(IndicatorRow row) {
    BigDecimal weight = row.weightValue();
    Interval all = new Interval(BigDecimal.ZERO, weight);
    return switch (row.attainment().state()) {
      case MET -> new Score(row.path("score"), row.score(), met(row, weight), "met");
      case NOT_MET ->
          missed(row)
              .map(band -> new Score(row.path("score"), row.score(), band, "ratio"))
              .orElse(new Score(row.path("score"), row.score(), all, "open"));
      case UNDECIDED ->
          Phrases.band(row.actualText(), form.profile().bands())
              .map(share -> new Score(row.path("score"), row.score(), rounded(share.times(weight)), "band"))
              .orElse(new Score(row.path("score"), row.score(), all, "open"));
    };
  }

  /** Full points; a cost that some score by its share of the budget may have less. */
  private Interval met(IndicatorRow row, BigDecimal weight) {
    boolean byShare = form.profile().scoresCostByShare() && AdmittedScores.isCeiling(row) && !form.isSlipped(row);
    Optional<AdmittedScores.Numbers> numbers = byShare ? AdmittedScores.numbers(row) : Optional.empty();
    return numbers
        .filter(pair -> pair.target().number().value().signum() > 0)
        .map(pair -> pair.actual().exactly().value().dividedBy(pair.target().value()).times(weight).cappedAt(weight))
        .map(share -> rounded(share.hull(Interval.exactly(weight))))
        .orElse(Interval.exactly(weight));
  }

  private Optional<Interval> missed(IndicatorRow row) {
    return AdmittedScores.missed(row, form.profile()).stream()
        .map(ScoreRecomputation::asPrinted)
        .reduce(Interval::hull)
        .map(ScoreRecomputation::rounded);
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
    return new Score(FieldPath.TOTAL_SCORE, form.form().totals().score().read(), sum.admissible(), "sum");
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
    return new Score(where, stated, admissible, "sum");
  }

  /** A score within its printed precision counts as it stands: 9 for 9.26 is no error of the total. */
  private static Interval inSum(Score part) {
    boolean fits = part.difference().filter(gap -> gap.signum() == 0).isPresent();
    return fits ? part.admissible().hull(part.stated().orElseThrow().exact()) : part.admissible();
  }

  /** A reviewer reckons with the numbers as they stand, not with what rounding leaves open. */
  private static Interval asPrinted(Derivation way) {
    return way.expression().exactly().value();
  }

  private static Interval rounded(Interval exact) {
    return new Interval(
        exact.low().setScale(DECIMALS, RoundingMode.HALF_UP), exact.high().setScale(DECIMALS, RoundingMode.HALF_UP));
  }
}
