package org.hebiao.corpus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Compares findings of severity error and warning with those of the truth: document, form and rule must agree. */
final class FindingScore {
  /** Names of our catalogue for rules of the truth. */
  private static final Map<String, String> SAME =
      Map.ofEntries(
          Map.entry("fund-total-vs-parts", "fund-parts-not-total"),
          Map.entry("executed-exceeds-budget", "executed-above-budget"),
          Map.entry("unit-mismatch", "unit-slip"),
          Map.entry("budget-digit-slip", "unit-slip"),
          Map.entry("weight-sum-not-total", "weights-not-100"),
          Map.entry("score-exceeds-weight", "indicator-score-above-weight"),
          Map.entry("score-sum-not-total", "total-score-mismatch"),
          Map.entry("not-met-but-full-score", "indicator-underperformed-full-score"),
          Map.entry("met-but-zero-score", "indicator-met-scored-zero"),
          Map.entry("deviation-reason-missing", "missing-deviation-reason"),
          Map.entry("na-row-weighted", "na-row-has-weight"),
          Map.entry("indicator-duplicate", "duplicate-indicator"),
          Map.entry("goal-other-year", "stale-year"),
          Map.entry("indicator-other-year", "stale-year"));

  /** Rules the truth judges, of severity error and warning. */
  private static final Set<String> JUDGED =
      Set.of(
          "execution-rate-mismatch", "execution-score-mismatch", "fund-parts-not-total", "weights-not-100", "total-score-mismatch",
          "indicator-score-above-weight", "indicator-underperformed-full-score", "indicator-met-scored-zero", "na-row-has-weight", "unit-slip",
          "missing-deviation-reason", "executed-above-budget", "stale-year", "duplicate-indicator", "goal-missing");

  private int right;
  private int alarms;
  private int sureAlarms;
  private int missed;
  private final List<String> differences = new ArrayList<>();

  void document(JsonNode truth, JsonNode read) {
    int[] partner = Alignment.of(truth.path("forms"), read.path("forms"));
    Set<String> expected = rules(truth.path("findings"));
    Set<String> tolerated = rules(truth.path("tolerated"));
    Set<String> found = new HashSet<>();
    Set<String> sure = new HashSet<>();
    for (JsonNode finding : read.path("findings")) {
      String rule = SAME.getOrDefault(finding.path("rule").asString(), finding.path("rule").asString());
      if (JUDGED.contains(rule)) {
        String key = number(partner, finding.path("form").asInt()) + " " + rule;
        found.add(key);
        if (!finding.path("rereadFirst").asBoolean(false)) {
          sure.add(key);
        }
      }
    }
    for (String finding : found) {
      if (expected.contains(finding)) {
        right++;
      } else if (!tolerated.contains(finding)) {
        alarms++;
        sureAlarms += sure.contains(finding) ? 1 : 0;
        differences.add((sure.contains(finding) ? "not in the truth: form " : "not in the truth, to be read again first: form ") + finding);
      }
    }
    for (String finding : expected) {
      if (!found.contains(finding)) {
        missed++;
        differences.add("missed: form " + finding);
      }
    }
  }

  private static Set<String> rules(JsonNode findings) {
    Set<String> rules = new HashSet<>();
    for (JsonNode finding : findings) {
      if (JUDGED.contains(finding.path("rule").asString())) {
        rules.add(finding.path("form").asInt() + " " + finding.path("rule").asString());
      }
    }
    return rules;
  }

  private static int number(int[] partner, int read) {
    for (int i = 0; i < partner.length; i++) {
      if (partner[i] == read) {
        return i;
      }
    }
    return -1;
  }

  void add(FindingScore other) {
    right += other.right;
    alarms += other.alarms;
    sureAlarms += other.sureAlarms;
    missed += other.missed;
  }

  /** Counting only findings that do not say that the page is to be read again first. */
  double precisionOfSure() {
    return right + sureAlarms == 0 ? 1 : (double) right / (right + sureAlarms);
  }

  double precision() {
    return right + alarms == 0 ? 1 : (double) right / (right + alarms);
  }

  double recall() {
    return right + missed == 0 ? 1 : (double) right / (right + missed);
  }

  int errors() {
    return alarms + missed;
  }

  List<String> differences() {
    return differences;
  }
}
