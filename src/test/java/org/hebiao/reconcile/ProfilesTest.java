package org.hebiao.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfilesTest {
  private final Profiles profiles = new Profiles();

  private ProfileChoice choose(Map<String, Object> form, String around) {
    return profiles.choose(ExampleForm.of(form), around);
  }

  @Test
  void everyProfileIsComplete() {
    assertEquals(11, profiles.ids().size());
    for (String id : profiles.ids()) {
      ScoringProfile profile = profiles.of(id).orElseThrow();
      assertEquals(id, profile.id());
      assertTrue(profile.thresholds().overFulfilment().signum() > 0);
      assertEquals("优", profile.gradeOf(new BigDecimal("90")).orElseThrow());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "深圳市福田区信访局,shenzhen",
    "公开14表,yunnan",
    "得分（20分*执行率）,hubei",
    "219-某某市水利局,anhui",
    "银川市财政审定评分,ningxia-yinchuan",
    "某县项目支出绩效自评表,national-2020"
  })
  void printedCluesChooseTheProfileAndAreNamed(String around, String id) {
    ProfileChoice choice = choose(Map.of("indicators", List.of("产出指标 | 数量指标 | 甲 | ≥1台 | 1台 | 50 | 50")), around);
    assertEquals(id, choice.profile().id());
    assertEquals(id.equals(Profiles.DEFAULT) ? "default" : "text", choice.reasons().getFirst().key());
  }

  @Test
  void costAsALevelOneGroupSpeaksForTheRulesOf2021() {
    ProfileChoice choice = choose(Map.of("indicators", List.of("成本指标 | 经济成本指标 | 甲 | ≤1万元 | 1万元 | 20 | 20")), "");
    assertEquals("national-2021-cost", choice.profile().id());
    assertEquals(new ProfileChoice.Reason("level1", "成本指标"), choice.reasons().getFirst());
  }

  @Test
  void aFormWithoutPointsIsATransferPayment() {
    assertEquals("transfer-payment", choose(Map.of("indicators", List.of("产出指标 | 数量指标 | 甲 | ≥1台 | 1台")), "").profile().id());
  }

  @Test
  void aPersonMayChooseAnother() {
    ProfileChoice choice = profiles.chosen(profiles.of("zhejiang").orElseThrow());
    assertEquals("chosen-by-user", choice.reasons().getFirst().key());
    assertTrue(profiles.of("atlantis").isEmpty());
  }
}
