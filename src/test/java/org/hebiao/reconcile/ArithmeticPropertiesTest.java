package org.hebiao.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.hebiao.reconcile.rules.Rules;
import org.junit.jupiter.api.Test;

/**
 * On random forms: numbers that agree give no error and no warning; one changed number gives its finding and no unrelated one.
 */
class ArithmeticPropertiesTest {
  private static final int FORMS = 250;
  private static final Reconciler RECONCILER = new Reconciler(Rules.ALL);
  private static final Profiles PROFILES = new Profiles();

  private static long firstSeed() {
    String given = System.getProperty("hebiao.seed", "");
    return given.isBlank() ? 20210101L : Long.parseLong(given);
  }

  private static Set<String> errorsAndWarnings(RandomForm form) {
    Reconciliation result = RECONCILER.reconcile(form.form(), PROFILES.choose(form.form(), ""));
    Set<String> rules = new TreeSet<>();
    for (Finding finding : result.findings()) {
      if (finding.severity() != Severity.INFO) {
        rules.add(finding.rule());
      }
    }
    return rules;
  }

  /** Changes every random form and expects exactly {@code rules}. */
  private static void everyForm(Set<String> rules, Consumer<RandomForm> change) {
    for (long seed = firstSeed(); seed < firstSeed() + FORMS; seed++) {
      RandomForm form = new RandomForm(seed);
      change.accept(form);
      assertEquals(new TreeSet<>(rules), errorsAndWarnings(form), "-Dhebiao.seed=" + seed);
    }
  }

  @Test
  void aConsistentFormIsSilent() {
    everyForm(Set.of(), form -> {});
  }

  @Test
  void aWrongTotalScoreIsFound() {
    everyForm(Set.of("score-sum-not-total"), form -> form.withTotalScore(BigDecimal.ONE));
  }

  @Test
  void aWrongExecutionScoreIsFoundWithTheSumItSpoils() {
    everyForm(
        Set.of("execution-score-mismatch", "score-sum-not-total"), form -> form.withFundsCell(0, 6, BigDecimal.ONE.negate()));
  }

  @Test
  void aWrongRateIsFound() {
    everyForm(Set.of("execution-rate-mismatch"), form -> form.withWrongRate());
  }

  @Test
  void aWrongPartIsFound() {
    everyForm(Set.of("fund-total-vs-parts"), form -> form.withFundsCell(1, 2, new BigDecimal("1000.00")));
  }

  @Test
  void spendingBeyondTheBudgetIsFoundInTheRowOfThePart() {
    everyForm(
        Set.of("executed-exceeds-budget", "fund-total-vs-parts"),
        form -> form.withFundsCell(1, 3, form.funds(1, 2).subtract(form.funds(1, 3)).add(BigDecimal.ONE)));
  }

  @Test
  void aWrongWeightIsFound() {
    everyForm(
        Set.of("weight-sum-not-total"),
        form -> {
          BigDecimal weight = new BigDecimal(form.cell(2, 5));
          String less = weight.subtract(BigDecimal.TWO).toPlainString();
          form.withCell(2, 5, less).withCell(2, 6, less).withTotalScore(BigDecimal.TWO.negate());
        });
  }

  @Test
  void aScoreAboveItsWeightIsFound() {
    everyForm(
        Set.of("score-exceeds-weight"),
        form ->
            form.withCell(2, 6, new BigDecimal(form.cell(2, 5)).add(BigDecimal.ONE).toPlainString())
                .withTotalScore(BigDecimal.ONE));
  }

  @Test
  void aDeductionWithoutReasonIsFound() {
    everyForm(
        Set.of("deviation-reason-missing", "met-but-deducted"),
        form ->
            form.withCell(2, 6, new BigDecimal(form.cell(2, 5)).subtract(BigDecimal.ONE).toPlainString())
                .withTotalScore(BigDecimal.ONE.negate()));
  }

  @Test
  void zeroForAMetTargetIsFound() {
    everyForm(
        Set.of("met-but-zero-score"),
        form -> form.withCell(2, 6, "0").withCell(2, 7, "未评").withTotalScore(new BigDecimal(form.cell(2, 5)).negate()));
  }

  @Test
  void fullPointsForAMissedCeilingAreFound() {
    everyForm(Set.of("not-met-but-full-score"), form -> form.withCell(2, 4, "200元/次"));
  }
}
