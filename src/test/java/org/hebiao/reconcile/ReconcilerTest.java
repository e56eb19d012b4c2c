package org.hebiao.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hebiao.form.FieldPath;
import org.hebiao.quantity.PrintedNumber;
import org.hebiao.reconcile.rules.Rules;
import org.junit.jupiter.api.Test;

class ReconcilerTest {
  private static final Profiles PROFILES = new Profiles();
  private static final FieldPath TOTAL_EXECUTED = FieldPath.funds("total", "executed");

  private static Map<String, Object> form() {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("year", "2021");
    form.put("unit", "元");
    form.put(
        "funds",
        List.of(
            "total | 1000.00 | 1120000.00 | 1094383.00 | 10 | 0.98 | 9.80",
            "fiscal | 1000.00 | 1120000.00 | 1094383.00 | — | 0.98 | —"));
    form.put(
        "indicators",
        List.of(
            "产出指标 | 数量指标 | 购置电脑 | ≥9台 | 9台 | 50 | 50 | ",
            "效益指标 | 社会效益指标 | 覆盖率 | ≥90% | 72% | 30 | 24 | 名额调整",
            "满意度指标 | 服务对象满意度指标 | 满意 | 提升 | 有所提升 | 10 | 8 | 尚在改进"));
    form.put("total", "100 | 91.80 | 优");
    return form;
  }

  private static Reconciliation reconcile(Map<String, Object> form, List<Rule> rules) {
    var read = ExampleForm.of(form);
    return new Reconciler(rules).reconcile(read, PROFILES.choose(read, ""));
  }

  /** A rule that breaks on every form. */
  private static final class Broken implements FormRule {
    @Override
    public List<Check> check(FormCase form) {
      throw new IllegalStateException("boom");
    }
  }

  @Test
  void aRuleThatBreaksLeavesItsQuestionOpen() {
    Reconciliation result = reconcile(form(), List.of(new Broken()));
    assertEquals(new Coverage(0, 0, 1, 0), result.coverage());
    assertEquals("broken", result.notChecked().getFirst().rule());
    assertTrue(result.notChecked().getFirst().outcome() instanceof Outcome.Failed(String error) && error.contains("boom"));
  }

  @Test
  void theFormulaPrintsTheLiveNumbers() {
    Reconciliation result = reconcile(form(), Rules.ALL);
    Finding note =
        result.findings().stream()
            .filter(each -> each.rule().equals("execution-score-from-rounded-rate"))
            .findFirst()
            .orElseThrow();
    assertEquals("10 × 1094383.00 ÷ 1120000.00 = 9.7713", note.tried().getFirst().formula());
    assertEquals("10 × 0.98 = 9.8", note.tried().getLast().formula());
    assertEquals(Cause.CONVENTION, note.cause());
    assertTrue(note.evidence().contains(TOTAL_EXECUTED));
  }

  @Test
  void exactConstraintsProveTheirNumbers() {
    Reconciliation result = reconcile(form(), Rules.ALL);
    assertTrue(result.crossProved().contains(TOTAL_EXECUTED));
    assertTrue(result.crossProved().contains(FieldPath.TOTAL_SCORE));
    assertTrue(result.crossProved().contains(FieldPath.indicator(1, "score")));
    assertFalse(result.crossProved().contains(FieldPath.indicator(0, "actual")));
  }

  @Test
  void theRecomputedScoresAreABandWhereWordsAreToBeWeighed() {
    RecomputedScores scores = reconcile(form(), Rules.ALL).scores();
    assertEquals("met", scores.rows().get(0).basis());
    assertEquals(0, scores.rows().get(1).lowest().compareTo(new BigDecimal("24.00")));
    assertEquals("open", scores.rows().get(2).basis());
    assertEquals(0, scores.execution().orElseThrow().lowest().compareTo(new BigDecimal("9.77")));
    assertEquals(0, scores.total().orElseThrow().lowest().compareTo(new BigDecimal("83.77")));
    assertEquals(0, scores.total().orElseThrow().highest().compareTo(new BigDecimal("93.80")));
    assertEquals(
        List.of("优", "良", "优"),
        List.of(scores.statedGrade().orElseThrow(), scores.lowestGrade().orElseThrow(), scores.highestGrade().orElseThrow()));
    assertEquals(0, scores.total().orElseThrow().difference().orElseThrow().signum());
    assertEquals(3, scores.groups().size());
  }

  @Test
  void aRecognisedDigitThatRepairsTheSumIsProposedNeverApplied() {
    Map<String, Object> form = form();
    form.put("total", "100 | ?97.80");
    Reconciliation result = reconcile(form, Rules.ALL);
    Finding finding =
        result.findings().stream().filter(each -> each.rule().equals("score-sum-not-total")).findFirst().orElseThrow();
    assertEquals(Cause.READING_ERROR, finding.cause());
    assertEquals(new Finding.Proposal(FieldPath.TOTAL_SCORE, "97.80", "91.80"), finding.proposal().orElseThrow());
    assertEquals("97.80", finding.stated());
  }

  @Test
  void aDigitThatWouldBreakAnotherEquationIsNotProposed() {
    Map<String, Object> form = form();
    form.put(
        "indicators",
        List.of(
            "产出指标 | 数量指标 | 购置电脑 | ≥9台 | 9台 | 50 | 50 | ",
            "效益指标 | 社会效益指标 | 覆盖率 | ≥90% | 72% | 30 | ?24.00 | 名额调整",
            "满意度指标 | 服务对象满意度指标 | 满意 | 提升 | 有所提升 | 10 | 8 | 尚在改进"));
    form.put("total", "100 | 97.80");
    Finding finding = reconcile(form, Rules.ALL).findings().getFirst();
    assertEquals("score-sum-not-total", finding.rule());
    assertTrue(finding.proposal().isEmpty());
  }

  @Test
  void anExportedNumberIsNeverTakenForMisread() {
    Map<String, Object> form = form();
    form.put("total", "100 | 97.80");
    Finding finding = reconcile(form, Rules.ALL).findings().getFirst();
    assertEquals("score-sum-not-total", finding.rule());
    assertEquals(Cause.ENTRY_ERROR, finding.cause());
    assertTrue(finding.proposal().isEmpty());
    assertEquals(0, finding.pointsAtStake().compareTo(new BigDecimal("6.00")));
  }

  @Test
  void theGravestFindingComesFirst() {
    Map<String, Object> form = form();
    form.put("total", "100 | 97.80");
    List<Severity> order = reconcile(form, Rules.ALL).findings().stream().map(Finding::severity).toList();
    assertEquals(order.stream().sorted().toList(), order);
  }

  @Test
  void whatIsMissingIsCountedAsNotChecked() {
    Map<String, Object> form = form();
    form.put("funds", List.of("total | 1000.00 |  | 1094383.00 | 10 | 0.98 | 9.80"));
    Reconciliation result = reconcile(form, Rules.ALL);
    assertTrue(result.coverage().notChecked() > 0);
    assertTrue(result.findings().stream().noneMatch(each -> each.rule().equals("execution-rate-mismatch")));
    assertEquals(result.coverage().possible(), result.coverage().checked() + result.coverage().notChecked());
  }

  @Test
  void anExpressionNestsAndReplacesItsOperands() {
    FieldPath place = FieldPath.indicator(0, "score");
    Expression one = new Expression.Stated(place, PrintedNumber.of("2.5"), true, "2.5");
    Expression tree =
        new Expression.Rounded(
            new Expression.Product(
                new Expression.Difference(one, new Expression.Constant(BigDecimal.ONE)),
                new Expression.Quotient(one, new Expression.Constant(BigDecimal.TWO))),
            1);
    assertEquals("round((2.5 − 1) × 2.5 ÷ 2, 1)", tree.text());
    assertEquals(0, tree.value().low().compareTo(new BigDecimal("1.9")));
    assertEquals(0, tree.replacing(place, PrintedNumber.of("3")).value().low().compareTo(new BigDecimal("3.0")));
    assertEquals(2, tree.operands().size());
  }
}
