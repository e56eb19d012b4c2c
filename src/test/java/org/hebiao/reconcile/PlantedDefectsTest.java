package org.hebiao.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.hebiao.reconcile.rules.Rules;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * One defect planted in every sound form of the corpus: its finding comes, and no error or warning that the sound form did not
 * have.
 */
class PlantedDefectsTest {
  private static final Reconciler RECONCILER = new Reconciler(Rules.ALL);
  private static final Profiles PROFILES = new Profiles();
  private static final int WEIGHT = 5;
  private static final int SCORE = 6;
  private static final int DEVIATION = 7;

  private static final List<JsonNode[]> SOUND = new ArrayList<>();

  @BeforeAll
  static void collectSoundForms() {
    for (Path file : TruthForms.files()) {
      JsonNode truth = TruthForms.truth(file);
      for (int i = 0; i < truth.get("forms").size(); i++) {
        if (errorsAndWarnings(TruthForms.fragment(truth.get("document"), truth.get("forms").get(i))).isEmpty()) {
          SOUND.add(new JsonNode[] {truth.get("document"), truth.get("forms").get(i)});
        }
      }
    }
  }

  private static Set<String> errorsAndWarnings(Map<String, Object> fragment) {
    var form = ExampleForm.of(fragment);
    Set<String> rules = new TreeSet<>();
    for (Finding finding : RECONCILER.reconcile(form, PROFILES.choose(form, "")).findings()) {
      if (finding.severity() != Severity.INFO) {
        rules.add(finding.rule());
      }
    }
    return rules;
  }

  /** Plants a defect where the form offers a place for it; {@code plant} tells whether it did. */
  private static void plant(Set<String> expected, Predicate<Map<String, Object>> plant, int least) {
    int planted = 0;
    for (JsonNode[] sound : SOUND) {
      Map<String, Object> fragment = TruthForms.fragment(sound[0], sound[1]);
      if (plant.test(fragment)) {
        planted++;
        assertEquals(new TreeSet<>(expected), errorsAndWarnings(fragment), () -> sound[0] + " " + sound[1].get("projectName"));
      }
    }
    assertEquals(true, planted >= least, "planted only " + planted);
  }

  @SuppressWarnings("unchecked")
  private static List<List<String>> rows(Map<String, Object> fragment, String block) {
    return (List<List<String>>) fragment.get(block);
  }

  private static boolean isNumber(String text) {
    return text.matches("[\\d,]+(\\.\\d+)?");
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text.replace(",", ""));
  }

  @SuppressWarnings("unchecked")
  private static void addToTotal(Map<String, Object> fragment, BigDecimal points) {
    List<String> total = new ArrayList<>((List<String>) fragment.get("total"));
    total.set(1, number(total.get(1)).add(points).toPlainString());
    fragment.put("total", total);
  }

  private static boolean goal(Map<String, Object> fragment, String before, String behind) {
    Map<?, ?> goals = (Map<?, ?>) fragment.get("goals");
    String year = (String) fragment.getOrDefault("year", "");
    if (year.isEmpty()) {
      return false;
    }
    String last = String.valueOf(Integer.parseInt(year) - 1);
    String text = goals.get("expected").toString().replaceFirst("^" + year + "年，", "");
    fragment.put(
        "goals",
        Map.of("expected", before.formatted(last) + text + behind.formatted(last), "actual", goals.get("actual").toString()));
    return true;
  }

  @Test
  void theOtherUnitOverTheBlock() {
    plant(
        Set.of("unit-mismatch"), fragment -> fragment.put("unit", fragment.get("unit").equals("元") ? "万元" : "元") != null, 15);
  }

  @Test
  void lastYearAsTheCurrentOne() {
    plant(Set.of("goal-other-year"), fragment -> goal(fragment, "%s年，", ""), 15);
    plant(Set.of("goal-other-year"), fragment -> goal(fragment, "%s年工作目标：", ""), 15);
  }

  @Test
  void lastYearForComparisonIsNoDefect() {
    plant(Set.of(), fragment -> goal(fragment, "", "较%s年增长5%%。"), 15);
    plant(Set.of(), fragment -> goal(fragment, "", "在%s年工作基础上巩固提升。"), 15);
    plant(Set.of(), fragment -> goal(fragment, "", "完成%s年结转项目。"), 15);
  }

  @Test
  void aReasonTakenAway() {
    plant(
        Set.of("deviation-reason-missing"),
        fragment -> {
          List<List<String>> deducted =
              rows(fragment, "indicators").stream()
                  .filter(row -> isNumber(row.get(WEIGHT)) && number(row.get(SCORE)).compareTo(number(row.get(WEIGHT))) < 0)
                  .toList();
          deducted.stream().limit(1).forEach(row -> row.set(DEVIATION, "无"));
          return deducted.size() > 1;
        },
        5);
  }

  @Test
  void aScoreAboveItsWeight() {
    plant(
        Set.of("score-exceeds-weight"),
        fragment -> {
          for (List<String> row : rows(fragment, "indicators")) {
            if (isNumber(row.get(WEIGHT))
                && number(row.get(SCORE)).signum() > 0
                && number(row.get(SCORE)).compareTo(number(row.get(WEIGHT))) == 0) {
              row.set(SCORE, number(row.get(SCORE)).add(BigDecimal.ONE).toPlainString());
              addToTotal(fragment, BigDecimal.ONE);
              return true;
            }
          }
          return false;
        },
        15);
  }

  @Test
  void aWrongTotalScore() {
    plant(
        Set.of("score-sum-not-total"),
        fragment -> {
          addToTotal(fragment, BigDecimal.TWO.negate());
          return true;
        },
        15);
  }

  @Test
  void aPartThatDoesNotFit() {
    plant(
        Set.of("fund-total-vs-parts"),
        fragment -> {
          for (List<String> row : rows(fragment, "funds")) {
            if (!row.getFirst().startsWith("total") && isNumber(row.get(1)) && number(row.get(1)).signum() > 0) {
              row.set(1, number(row.get(1)).multiply(new BigDecimal("1.05")).toPlainString());
              return true;
            }
          }
          return false;
        },
        15);
  }

  @Test
  void aGoalLeftBlank() {
    plant(
        Set.of("goal-missing"),
        fragment ->
            fragment.put(
                    "goals", Map.of("expected", ((Map<?, ?>) fragment.get("goals")).get("expected").toString(), "actual", "—"))
                != null,
        15);
  }
}
