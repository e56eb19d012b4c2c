package org.hebiao.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hebiao.reconcile.rules.Rules;
import org.junit.jupiter.api.Test;

/** Consistent forms in the layouts of other places: no error, no warning, whatever columns they lack. */
class OtherLayoutsTest {
  private static final Profiles PROFILES = new Profiles();

  private static List<String> errorsAndWarnings(Map<String, Object> fragment, String around) {
    var form = ExampleForm.of(fragment);
    Reconciliation result = new Reconciler(Rules.ALL).reconcile(form, PROFILES.choose(form, around));
    List<String> found = new ArrayList<>();
    for (Finding finding : result.findings()) {
      if (finding.severity() != Severity.INFO) {
        found.add(finding.rule() + " " + finding.where() + " " + finding.message().values());
      }
    }
    for (Check check : result.checks()) {
      if (check.outcome() instanceof Outcome.Failed(String error)) {
        found.add(check.rule() + " failed: " + error);
      }
    }
    return found;
  }

  private static Map<String, Object> form(List<String> funds, List<String> indicators, String total) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("year", "2022");
    form.put("unit", "万元");
    form.put("goals", Map.of("expected", "保障机构正常运转，提升服务水平。", "actual", "各项工作按计划开展，群众反映良好。"));
    form.put("funds", funds);
    form.put("indicators", indicators);
    form.put("total", total);
    return form;
  }

  @Test
  void aTransferPaymentWithoutPoints() {
    List<String> funds =
        List.of(
            "total | ~ | 1205.50 | 1180.20 | ~ | 97.90% | ~",
            "central | ~ | 800.00 | 790.00 | ~ | 98.75% | ~",
            "provincial | ~ | 305.50 | 300.20 | ~ | 98.27% | ~",
            "local | ~ | 100.00 | 90.00 | ~ | 90.00% | ~");
    List<String> rows =
        List.of(
            "产出指标 | 数量指标 | 改造农村危房户数 | ≥1200户 | 1180户 | ~ | ~ | 部分农户自愿放弃",
            "产出指标 | 时效指标 | 补助资金到位时间 | 2022年6月30日前 | 2022年6月28日 | ~ | ~ | ",
            "效益指标 | 社会效益指标 | 住房安全率 | 100% | 100% | ~ | ~ | ",
            "满意度指标 | 服务对象满意度指标 | 受益农户满意度 | ≥90% | 96% | ~ | ~ | ");
    assertEquals(List.of(), errorsAndWarnings(form(funds, rows, "~ | ~"), ""));
  }

  @Test
  void hubeiWithoutAColumnOfWeights() {
    List<String> funds = List.of("total | ~ | 350.00 | 336.00 | ~ | 96% | 19.2");
    List<String> rows =
        List.of(
            "产出指标 | 数量指标 | 巡查河道长度 | ≥120公里 | 125公里 | ~ | 20 | ~",
            "产出指标 | 质量指标 | 水质达标率 | ≥95% | 97% | ~ | 20 | ~",
            "效益指标 | 生态效益指标 | 岸线整洁 | 明显改善 | 明显改善 | ~ | 30 | ~",
            "满意度指标 | 服务对象满意度指标 | 沿河居民满意度 | ≥90% | 93% | ~ | 10 | ~");
    assertEquals(List.of(), errorsAndWarnings(form(funds, rows, "~ | 99.2"), "预算执行情况（20分*执行率）"));
  }

  @Test
  void yinchuanWithExecutionAsAnOrdinaryRow() {
    List<String> funds = List.of("total | 500.00 | 480.00 | 456.00 | ~ | 95% | ~");
    List<String> rows =
        List.of(
            "决策 | 项目立项 | 立项依据充分性 | 充分 | 充分 | 10 | 10 | ",
            "管理 | 预算执行率 | 预算执行率 | 100% | 95% | 10 | 9.5 | 尾款待结算",
            "管理 | 资金管理 | 资金使用合规性 | 合规 | 合规 | 15 | 15 | ",
            "产出 | 数量指标 | 维修路灯 | ≥300盏 | 300盏 | 30 | 30 | ",
            "效益 | 社会效益指标 | 夜间出行安全 | 提升 | 提升 | 35 | 35 | ");
    assertEquals(List.of(), errorsAndWarnings(form(funds, rows, "100 | 99.5"), "银川市财政审定评分"));
  }

  @Test
  void sichuanWithNatureAndUnitColumns() {
    List<String> funds =
        List.of(
            "total | 60.00 | 58.40 | 58.40 | 10 | 100% | 10 | ",
            "fiscal | 60.00 | 58.40 | 58.40 | / | 100% | / | ", "other | 0.00 | 0.00 | 0.00 | / | / | / | ");
    List<String> rows =
        List.of(
            "产出指标 | 数量指标 | 开展巡回义诊 | ≥ // 12 // 场次 | 12 | 20 | 20 | ",
            "产出指标 | 质量指标 | 诊疗规范率 | ＝ // 100 // % | 100 | 20 | 20 | ",
            "产出指标 | 成本指标 | 单场成本 | ≤ // 2 // 万元/场次 | 1.9 | 20 | 20 | ",
            "效益指标 | 社会效益指标 | 健康知识知晓 | 定性 // 提高 //  | 提高 | 20 | 20 | ",
            "满意度指标 | 满意度指标 | 群众满意度 | ≥ // 85 // % | 92 | 10 | 10 | ");
    assertEquals(List.of(), errorsAndWarnings(form(funds, rows, "100 | 100 | 优"), "四川省"));
  }

  @Test
  void costAsALevelOneGroup() {
    List<String> funds =
        List.of("total | 88.00 | 88.00 | 79.20 | 10 | 90.00% | 9.00", "fiscal | 88.00 | 88.00 | 79.20 | — | — | —");
    List<String> rows =
        List.of(
            "成本指标 | 经济成本指标 | 项目总成本 | ≤88万元 | 79.2万元 | 20 | 20 | ",
            "产出指标 | 数量指标 | 发布公告 | ≥30期 | 32期 | 20 | 20 | ",
            "产出指标 | 质量指标 | 公告差错率 | ≤1% | 0% | 20 | 20 | ",
            "效益指标 | 社会效益指标 | 信息公开水平 | 持续提升 | 持续提升 | 20 | 20 | ",
            "满意度指标 | 服务对象满意度指标 | 公众满意度 | ≥90% | 91.5% | 10 | 10 | ");
    assertEquals(List.of(), errorsAndWarnings(form(funds, rows, "100 | 99.00"), ""));
  }

  @Test
  void aDepartmentWithTwoSplitsOfItsMoney() {
    List<String> funds =
        List.of(
            "total | 2030.12 | 2100.00 | 2058.00 | 10 | 98% | 9.8",
            "fiscal | 2030.12 | 2080.00 | 2040.00 | ~ | ~ | ~",
            "other | 0.00 | 20.00 | 18.00 | ~ | ~ | ~",
            "basic | 1500.00 | 1500.00 | 1490.00 | ~ | ~ | ~",
            "project | 530.12 | 600.00 | 568.00 | ~ | ~ | ~");
    List<String> rows =
        List.of(
            "产出指标 | 数量指标 | 指标1：审理案件 | ≥500件 | 512件 | 25 | 25 | ",
            "产出指标 | 数量指标 | 指标2：普法讲座 | ≥20场 | 20场 | 25 | 25 | ",
            "效益指标 | 社会效益指标 | 指标1：公信力 | 提升 | 有所提升 | 30 | 27 | 宣传不够",
            "满意度指标 | 满意度指标 | 指标1：当事人满意度 | ≥85% | 85% | 10 | 10 | ");
    Map<String, Object> form = form(funds, rows, "100 | 96.8");
    form.put("kind", "department");
    assertEquals(List.of(), errorsAndWarnings(form, ""));
  }

  @Test
  void aFormCutOffByTheEndOfTheDocument() {
    List<String> funds = List.of("total | 88.00 | 88.00 | 79.20 | 10 | 90.00% | 9.00");
    Map<String, Object> form = form(funds, List.of("产出指标 | 数量指标 | 发布公告 | ≥30期 | 32期 | 20 | 20 | "), "~ | ~");
    form.put("complete", "no");
    assertEquals(List.of(), errorsAndWarnings(form, ""));
  }
}
