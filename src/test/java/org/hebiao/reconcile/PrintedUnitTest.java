package org.hebiao.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.hebiao.reconcile.rules.Rules;
import org.junit.jupiter.api.Test;

/** What a finding computes is told in the unit its neighbour is printed in. */
class PrintedUnitTest {
  private static Reconciliation reconcile(String... funds) {
    var form = ExampleForm.of(Map.of("unit", "万元", "funds", List.of(funds)));
    return new Reconciler(Rules.ALL).reconcile(form, new Profiles().choose(form, ""));
  }

  private static String computed(String rule, String... funds) {
    return reconcile(funds).findings().stream().filter(finding -> finding.rule().equals(rule)).findFirst().orElseThrow().computed();
  }

  @Test
  void aRateBesidePercentIsAPercentage() {
    assertEquals("87.5%", computed("execution-rate-mismatch", "total | 80 | 80 | 70 | 10 | 78.5% | 8.75"));
    assertEquals("0.875", computed("execution-rate-mismatch", "total | 80 | 80 | 70 | 10 | 0.785 | 8.75"));
  }

  @Test
  void aSumOfMoneyIsInTheUnitOfItsTotal() {
    assertEquals("72", computed("fund-total-vs-parts", "total | 80 | 80 | 70", "fiscal | 80 | 80 | 60", "other | 0 | 0 | 12"));
  }

  @Test
  void anExecutionScoreInWholePointsIsNoDifference() {
    RecomputedScores.Score execution = reconcile("total | 80 | 80 | 68.4 | 10 | 85.5% | 9").scores().execution().orElseThrow();
    assertEquals(0, execution.difference().orElseThrow().signum());
    assertEquals(new BigDecimal("9"), execution.highest().stripTrailingZeros());
    assertEquals("-0.55", reconcile("total | 80 | 80 | 68.4 | 10 | 85.5% | 8").scores().execution().orElseThrow().difference().orElseThrow().toPlainString());
  }
}
