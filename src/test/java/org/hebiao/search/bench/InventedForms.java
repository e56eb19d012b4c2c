package org.hebiao.search.bench;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.hebiao.form.FieldPath;
import org.hebiao.reconcile.ExampleForm;
import org.hebiao.search.index.SubmissionEntry;
import org.hebiao.search.index.SubmissionEntry.FindingMark;
import org.hebiao.search.index.SubmissionEntry.FormEntry;
import org.hebiao.search.index.SubmissionEntry.Gravity;

/**
 * Submissions with the vocabulary of published forms: a department's forms of one year in a file, five of them, about twenty rows each. The names are put
 * together from parts, frequent ones far more often than rare ones; the cells go through the product's own readers. The same number is always the same file.
 */
public final class InventedForms {
  public static final int FORMS_A_FILE = 5;

  static final int FIRST_YEAR = 2015;
  static final int YEARS = 10;

  static final List<String> PLACES = split("福田 罗湖 南山 宝安 龙岗 盐田 龙华 坪山 光明 江夏 武昌 汉阳 锦江 青羊 金牛 武侯 成华 西城 东城 朝阳 海淀 丰台 兴庆 金凤 西夏 渝中 江北 南岸 五华 盘龙 官渡 西山 上城 拱墅 滨江 蜀山 庐阳 包河 瑶海 秦淮");
  static final List<String> BUREAUS =
      split("教育局 卫生健康局 民政局 财政局 信访局 司法局 文化广电旅游体育局 住房和建设局 水务局 应急管理局 市场监督管理局 人力资源局 城市管理和综合执法局 科技创新局 工业和信息化局 审计局 统计局 发展和改革局 公安分局 退役军人事务局 农业农村局 生态环境局 交通运输局 档案馆 图书馆 妇联 团委 残联 总工会 街道办事处");
  static final List<String> PROJECTS =
      split("信息化系统运维 办公设备购置 慰问离退休老干部 信访事务 一般管理事务 预算准备金 业务培训 物业管理 车辆运行维护 食堂保障 安全生产检查 社区服务 宣传活动 专项审计 课题研究 网络安全等级保护 老旧小区改造 河道保洁 学位补贴 公共卫生服务 人才引进 创业扶持 图书购置 档案数字化 法律援助 食品抽检 绿化养护 道路照明 垃圾分类 消防设施");
  static final List<String> ACTIONS = split("完成 开展 购置 维护 更新 检查 培训 发放 慰问 建设 改造 编制 举办 抽检 养护 受理 办结 采购 修缮 巡查");
  static final List<String> THINGS =
      split("办公设备 信息系统 老干部 信访案件 业务人员 社区活动 宣传资料 安全隐患 河道 绿地 路灯 图书 档案 食品样本 消防器材 学生 教师 企业 低保家庭 残疾人 老年人 车辆 网络设备 监控点位 法律援助案件 课题报告 审计项目 垃圾分类点 公共厕所 停车位");
  static final List<String> MEASURES = split("数量 次数 人数 合格率 完成率 及时率 覆盖率 验收合格率 准确率 达标率 增长率 故障率 利用率 使用年限 单位成本 成本控制数 知晓率 投诉率 持续影响年限 工作完成时间");
  static final List<String> AUDIENCE = split("服务对象 群众 学生 职工 企业 家长 社区居民 老干部 参训人员 使用部门");
  static final List<String> COUNTERS = split("个 次 人 台 套 件 份 场 项 户");
  static final List<String> RULES = split("met-but-zero-score goal-actual-identical deviation-reason-missing over-fulfilment score-sum-not-total execution-rate-mismatch indicator-duplicate money-as-quantity");

  private final long seed;

  public InventedForms(long seed) {
    this.seed = seed;
  }

  private static List<String> split(String words) {
    return List.of(words.split(" "));
  }

  /** One of {@code words}, the first ones far more often than the last. */
  static String pick(Random random, List<String> words) {
    double skewed = random.nextDouble();
    return words.get((int) (skewed * skewed * words.size()));
  }

  /** File {@code number}: all years of a department one after another, its projects the same over the years. */
  public SubmissionEntry file(int number) {
    Random random = new Random(seed * 1_000_003 + number);
    int year = FIRST_YEAR + number % YEARS;
    Random unit = new Random(seed * 7_919 + number / YEARS);
    String department = pick(unit, PLACES) + "区" + pick(unit, BUREAUS);
    List<FormEntry> forms = new ArrayList<>();
    for (int i = 0; i < FORMS_A_FILE; i++) {
      String project = department.substring(0, 3) + pick(unit, PROJECTS) + (unit.nextInt(3) == 0 ? "(" + pick(unit, THINGS) + ")" : "") + "项目";
      forms.add(form(i + 1, department, project, year, random));
    }
    byte[] name = new byte[32];
    random.nextBytes(name);
    return new SubmissionEntry(HexFormat.of().formatHex(name), department + year + "年度项目支出绩效自评表.pdf", 1, forms);
  }

  private static FormEntry form(int number, String department, String project, int year, Random random) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("year", String.valueOf(year));
    form.put("unit", "元");
    form.put("projectName", project);
    form.put("department", department);
    form.put("implementingUnit", department + (random.nextBoolean() ? "本级" : "机关服务中心"));
    long budget = 10_000L + (long) (Math.pow(random.nextDouble(), 3) * 50_000_000);
    long executed = budget * (60 + random.nextInt(41)) / 100;
    form.put("funds", List.of("total | %d.00 | %d.00 | %d.00 | 10 | %.2f%% | %.2f".formatted(budget, budget, executed, 100.0 * executed / budget, 10.0 * executed / budget)));
    String goal = "目标1:" + pick(random, ACTIONS) + pick(random, THINGS) + (1 + random.nextInt(200)) + pick(random, COUNTERS) + ";目标2:保障" + pick(random, THINGS) + "正常运行,提升" + pick(random, AUDIENCE) + "满意度。";
    form.put("goals", Map.of("expected", goal, "actual", random.nextInt(4) == 0 ? goal : "已" + goal.substring(4) + "全年工作按计划完成。"));
    List<String> rows = new ArrayList<>();
    int count = 16 + random.nextInt(9);
    for (int i = 0; i < count; i++) {
      rows.add(row(i, count, random));
    }
    form.put("indicators", rows);
    form.put("total", "100 | " + (80 + random.nextInt(21)) + " | 优");
    List<FindingMark> marks = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      marks.add(new FindingMark(pick(random, RULES), Gravity.values()[random.nextInt(3)], FieldPath.indicator(random.nextInt(count), "score")));
    }
    return new FormEntry(number, ExampleForm.of(form), Optional.empty(), OptionalInt.empty(), marks);
  }

  private static String row(int index, int count, Random random) {
    String[] level = index == count - 1 ? new String[] {"满意度指标(10分)", "服务对象满意度指标"} : index < count * 2 / 3 ? new String[] {"产出指标(50分)", List.of("数量指标", "质量指标", "时效指标", "成本指标").get(random.nextInt(4))} : new String[] {"效益指标(30分)", List.of("社会效益指标", "经济效益指标", "可持续影响指标").get(random.nextInt(3))};
    String name = index == count - 1 ? pick(random, AUDIENCE) + "满意度" : pick(random, ACTIONS) + pick(random, THINGS) + pick(random, MEASURES);
    boolean rate = name.endsWith("率") || name.endsWith("度");
    int target = rate ? 80 + random.nextInt(21) : 1 + random.nextInt(300);
    int actual = random.nextInt(5) == 0 ? target - random.nextInt(Math.min(target, 10)) : target;
    String unit = rate ? "%" : pick(random, COUNTERS);
    int weight = 2 + random.nextInt(9);
    boolean lost = actual < target;
    return "%s | %s | %s | %s%d%s | %d%s | %d | %d | %s".formatted(level[0], level[1], name, random.nextInt(3) == 0 ? "" : "≥", target, unit, actual, unit, weight, lost ? weight - 1 : weight, lost ? "受疫情影响,部分" + pick(random, THINGS) + "工作延后,下年度加强管理" : "");
  }
}
