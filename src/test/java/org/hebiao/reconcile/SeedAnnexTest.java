package org.hebiao.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.hebiao.form.SelfEvaluationForm;
import org.hebiao.reconcile.rules.Rules;
import org.junit.jupiter.api.Test;

/** The founding annex, form by form: every error and warning a reviewer found, and no other. */
class SeedAnnexTest {
  private static final List<SelfEvaluationForm> FORMS =
      TruthForms.forms(TruthForms.truth(TruthForms.FIXTURES.resolve("futian-2021.truth.json")));

  private static Reconciliation result(int form) {
    Profiles profiles = new Profiles();
    return new Reconciler(Rules.ALL).reconcile(FORMS.get(form), profiles.choose(FORMS.get(form), ""));
  }

  private static List<String> found(int form, Severity severity) {
    List<String> found = new ArrayList<>();
    for (Finding finding : result(form).findings()) {
      if (finding.severity() == severity) {
        found.add(finding.rule() + " " + finding.where());
      }
    }
    return found.stream().sorted().toList();
  }

  @Test
  void theProfileIsChosenByTheNameOfThePlace() {
    assertEquals("shenzhen", result(0).choice().profile().id());
    assertEquals("text", result(0).choice().reasons().getFirst().key());
  }

  @Test
  void purchases() {
    assertEquals(List.of(), found(0, Severity.ERROR));
    assertEquals(List.of("budget-digit-slip funds.total.initialBudget"), found(0, Severity.WARNING));
    List<String> notes = found(0, Severity.INFO);
    assertTrue(notes.contains("budget-changed-without-reason funds.total.annualBudget"));
    assertTrue(notes.contains("met-but-deducted indicators[3].score"));
    assertTrue(notes.contains("execution-score-from-rounded-rate funds.total.score"));
    assertTrue(notes.contains("goal-actual-identical goals.actual"));
    assertTrue(result(0).confirmations().stream().anyMatch(each -> each.rule().equals("cost-sum-vs-execution")));
  }

  @Test
  void visitsToTheRetired() {
    assertEquals(List.of(), found(1, Severity.ERROR));
    assertEquals(
        List.of(
            "goal-vs-indicator goals.expected", "indicator-duplicate indicators[3]", "money-as-quantity indicators[1].target"),
        found(1, Severity.WARNING));
    assertTrue(found(1, Severity.INFO).contains("indicator-target-actual-identical indicators[0].actual"));
  }

  @Test
  void petitions() {
    assertEquals(List.of(), found(2, Severity.ERROR));
    assertEquals(
        List.of("goal-other-year goals.expected", "over-fulfilment indicators[2].actual"), found(2, Severity.WARNING));
    List<String> notes = found(2, Severity.INFO);
    assertTrue(notes.contains("comparator-inconsistent indicators[2].target"));
    assertTrue(notes.contains("level2-misclassified indicators[4].level2"));
    assertTrue(notes.contains("name-cut-by-system indicators[12].name"));
  }

  @Test
  void administration() {
    assertEquals(List.of(), found(3, Severity.ERROR));
    assertEquals(
        List.of("indicator-duplicate indicators[11]", "reason-contradicts-value indicators[0].deviation"),
        found(3, Severity.WARNING));
    List<String> confirmed = result(3).confirmations().stream().map(each -> each.rule() + " " + each.where()).toList();
    assertTrue(confirmed.contains("score-not-proportional indicators[0].score"));
    assertTrue(confirmed.contains("unit-cost-consistency indicators[5].actual"));
    assertTrue(confirmed.contains("text-arithmetic indicators[16].target"));
  }

  @Test
  void reserve() {
    assertEquals(
        List.of("met-but-zero-score indicators[3].score", "met-but-zero-score indicators[7].score"), found(4, Severity.ERROR));
    assertEquals(
        List.of(
            "met-but-zero-score indicators[2].score",
            "money-as-quantity indicators[0].target",
            "na-row-inconsistent indicators[1].actual",
            "reallocated-still-budgeted funds.total.annualBudget",
            "single-indicator-dominates indicators[7].weight"),
        found(4, Severity.WARNING));
  }

  @Test
  void theReserveWouldScoreWhatItReached() {
    RecomputedScores scores = result(4).scores();
    assertEquals("0", scores.total().orElseThrow().stated().orElseThrow().toString());
    assertTrue(scores.total().orElseThrow().lowest().intValueExact() >= 50);
    assertEquals("差", scores.statedGrade().orElseThrow());
  }
}
