package org.hebiao.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hebiao.form.SelfEvaluationForm;
import org.hebiao.reconcile.rules.Rules;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Findings on the printed strings of the public corpus against its truth: what the rules alone are worth, without any
 * misreading.
 */
class FindingsAgainstTruthTest {
  /** Rules the truth knows, by the name the catalogue has for them. */
  private static final Map<String, String> TRUTH_NAMES = new LinkedHashMap<>();

  static {
    TRUTH_NAMES.put("execution-rate-mismatch", "execution-rate-mismatch");
    TRUTH_NAMES.put("execution-score-mismatch", "execution-score-mismatch");
    TRUTH_NAMES.put("fund-total-vs-parts", "fund-parts-not-total");
    TRUTH_NAMES.put("weight-sum-not-total", "weights-not-100");
    TRUTH_NAMES.put("score-sum-not-total", "total-score-mismatch");
    TRUTH_NAMES.put("score-exceeds-weight", "indicator-score-above-weight");
    TRUTH_NAMES.put("not-met-but-full-score", "indicator-underperformed-full-score");
    TRUTH_NAMES.put("met-but-zero-score", "indicator-met-scored-zero");
    TRUTH_NAMES.put("na-row-weighted", "na-row-has-weight");
    TRUTH_NAMES.put("unit-mismatch", "unit-slip");
    TRUTH_NAMES.put("budget-digit-slip", "unit-slip");
    TRUTH_NAMES.put("deviation-reason-missing", "missing-deviation-reason");
    TRUTH_NAMES.put("executed-exceeds-budget", "executed-above-budget");
    TRUTH_NAMES.put("goal-other-year", "stale-year");
    TRUTH_NAMES.put("indicator-other-year", "stale-year");
    TRUTH_NAMES.put("indicator-duplicate", "duplicate-indicator");
    TRUTH_NAMES.put("goal-missing", "goal-missing");
    TRUTH_NAMES.put("level1-weights-deviate", "level-weight-nonstandard");
    TRUTH_NAMES.put("indicator-target-actual-identical", "target-actual-identical-copy");
  }

  private static final Set<String> NOTES = Set.of("level-weight-nonstandard", "target-actual-identical-copy");

  private static final Set<String> expected = new HashSet<>();
  private static final Set<String> tolerated = new HashSet<>();
  private static final Map<String, Finding> found = new TreeMap<>();
  private static final List<String> broken = new ArrayList<>();
  private static int forms;

  @BeforeAll
  static void reconcileAll() {
    Profiles profiles = new Profiles();
    Reconciler reconciler = new Reconciler(Rules.ALL);
    for (Path file : TruthForms.files()) {
      JsonNode truth = TruthForms.truth(file);
      String name = file.getFileName().toString().substring(0, 3);
      truth.get("findings").forEach(finding -> expected.add(key(name, finding)));
      truth.get("tolerated").forEach(finding -> tolerated.add(key(name, finding)));
      List<SelfEvaluationForm> forms = TruthForms.forms(truth);
      for (int i = 0; i < forms.size(); i++) {
        collect(name, i, reconciler.reconcile(forms.get(i), profiles.choose(forms.get(i), "")));
      }
    }
  }

  private static void collect(String file, int form, Reconciliation result) {
    forms++;
    for (Check check : result.checks()) {
      if (check.outcome() instanceof Outcome.Failed(String error)) {
        broken.add(file + " form " + form + " " + check.rule() + ": " + error);
      }
    }
    for (Finding finding : result.findings()) {
      String rule = TRUTH_NAMES.get(finding.rule());
      if (rule != null) {
        found.put(file + " " + form + " " + rule, finding);
      }
    }
  }

  private static String key(String file, JsonNode finding) {
    return file + " " + finding.get("form").asInt() + " " + finding.get("rule").asString();
  }

  private static boolean isNote(String key) {
    return NOTES.contains(key.substring(key.lastIndexOf(' ') + 1));
  }

  @Test
  void theWholeCorpusWasSeen() {
    assertTrue(forms >= 74 && expected.size() >= 56, forms + " forms, " + expected.size() + " findings");
  }

  @Test
  void noRuleBreaks() {
    assertEquals(List.of(), broken);
  }

  @Test
  void everyErrorAndWarningOfTheTruthIsFound() {
    assertEquals(List.of(), expected.stream().filter(key -> !isNote(key) && !found.containsKey(key)).sorted().toList());
  }

  @Test
  void noErrorOrWarningIsFoundThatTheTruthDoesNotKnow() {
    assertEquals(
        List.of(),
        found.keySet().stream().filter(key -> !isNote(key) && !expected.contains(key) && !tolerated.contains(key)).toList());
  }

  @Test
  void notesAgreeWithTheTruth() {
    assertEquals(List.of(), expected.stream().filter(key -> isNote(key) && !found.containsKey(key)).sorted().toList());
    assertEquals(
        List.of(),
        found.keySet().stream().filter(key -> isNote(key) && !expected.contains(key) && !tolerated.contains(key)).toList());
  }

  @Test
  void theTrapsAreSilent() {
    assertTrue(found.keySet().stream().filter(key -> key.startsWith("p24")).filter(key -> !isNote(key)).toList().isEmpty());
  }
}
