package org.hebiao.drawn;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A consistent random form: what a unit would print if it made no mistake. All values as strings as printed. */
public record Specimen(
    int year,
    String projectName,
    String department,
    String unit,
    String moneyUnit,
    List<Money> funds,
    String expected,
    String actual,
    List<Row> rows,
    String totalWeight,
    String totalScore) {

  /** A row of the funds block. */
  public record Money(String role, String label, String initial, String annual, String executed, String weight, String rate, String score) {}

  /** An indicator. */
  public record Row(
      String level1, String level2, String name, String nature, String value, String unit, String actual, String weight, String score, String reason) {
    public String target() {
      return nature + value + unit;
    }

    public String reached() {
      return actual + unit;
    }
  }

  private static final String[] THINGS = {"道路", "桥梁", "档案", "设备", "课程", "图书", "树苗", "管网", "路灯", "培训", "监测站", "健身器材", "消防栓", "志愿者", "农田水利设施"};
  private static final String[] ACTS = {"新建", "维护", "采购", "更新", "修缮", "巡查", "整理", "开展"};
  private static final String[] OFFICES = {"水务局", "教育局", "民政局", "档案馆", "农业农村局", "城市管理局", "体育中心", "气象局"};
  private static final String[] PLACES = {"清河市", "东山县", "石桥区", "云溪镇", "柳林街道", "白沙县"};
  private static final String[] LEVEL2 = {"数量指标", "数量指标", "质量指标", "时效指标", "成本指标", "经济效益指标", "社会效益指标", "可持续影响指标", "服务对象满意度指标"};
  private static final int[] WEIGHTS = {10, 10, 10, 10, 10, 10, 10, 10, 10};

  public static Specimen random(Random random) {
    int year = 2018 + random.nextInt(7);
    String thing = pick(random, THINGS);
    String place = pick(random, PLACES);
    boolean tenThousand = random.nextBoolean();
    long annual = (20 + random.nextInt(900)) * 10_000L;
    long executed = annual - annual / 100 * random.nextInt(9);
    String rate = new BigDecimal(executed).divide(new BigDecimal(annual), 4, RoundingMode.HALF_UP).movePointRight(2).setScale(2) + "%";
    BigDecimal executionScore = new BigDecimal(executed).multiply(BigDecimal.TEN).divide(new BigDecimal(annual), 2, RoundingMode.HALF_UP);
    List<Money> funds = new ArrayList<>();
    funds.add(new Money("total", "年度资金总额", money(annual, tenThousand), money(annual, tenThousand), money(executed, tenThousand), "10", rate, executionScore.toString()));
    funds.add(new Money("fiscal", "其中：当年财政拨款", money(annual, tenThousand), money(annual, tenThousand), money(executed, tenThousand), "—", "—", "—"));
    funds.add(new Money("carryover", "上年结转资金", "", "", "", "—", "—", "—"));
    funds.add(new Money("other", "其他资金", "", "", "", "—", "—", "—"));
    List<Row> rows = rows(random, thing);
    BigDecimal total = executionScore.add(BigDecimal.valueOf(90));
    return new Specimen(
        year,
        place + thing + pick(random, new String[] {"建设项目", "运行维护经费", "专项资金", "补助项目"}),
        place + pick(random, OFFICES),
        place + pick(random, OFFICES),
        tenThousand ? "万元" : "元",
        funds,
        goal(random, thing, "计划"),
        goal(random, thing, "已"),
        rows,
        "100",
        total.toString());
  }

  /** The same form for another year. */
  public Specimen inYear(int other) {
    return new Specimen(other, projectName, department, unit, moneyUnit, funds, expected, actual, rows, totalWeight, totalScore);
  }

  private static String pick(Random random, String[] from) {
    return from[random.nextInt(from.length)];
  }

  private static String money(long yuan, boolean tenThousand) {
    return tenThousand ? new BigDecimal(yuan).movePointLeft(4).setScale(4).toString() : yuan + ".00";
  }

  private static String goal(Random random, String thing, String how) {
    StringBuilder goal = new StringBuilder();
    int sentences = 1 + random.nextInt(5);
    for (int i = 0; i < sentences; i++) {
      goal.append(i + 1).append("、").append(how).append(pick(random, ACTS)).append(thing).append("，保障相关工作有序推进，群众生活条件持续改善；");
    }
    return goal.toString();
  }

  private static List<Row> rows(Random random, String thing) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < LEVEL2.length; i++) {
      String level1 = i < 5 ? "产出指标" : i < 8 ? "效益指标" : "满意度指标";
      int number = 3 + random.nextInt(90);
      String weight = String.valueOf(WEIGHTS[i]);
      String act = pick(random, ACTS);
      rows.add(
          switch (i) {
            case 0, 1 -> new Row(level1, LEVEL2[i], act + thing + (i == 0 ? "数量" : "批次"), "≥", "" + number, i == 0 ? "处" : "批", "" + number, weight, weight, "");
            case 2 -> new Row(level1, LEVEL2[i], thing + "验收合格率", "≥", "95", "%", "" + (95 + random.nextInt(5)), weight, weight, "");
            case 3 -> new Row(level1, LEVEL2[i], act + "完成及时率", "≥", "90", "%", "" + (90 + random.nextInt(10)), weight, weight, "");
            case 4 -> new Row(level1, LEVEL2[i], thing + "单位成本", "≤", "" + number, "元/处", "" + number, weight, weight, "");
            case 8 -> new Row(level1, LEVEL2[i], "服务对象满意度", "≥", "90", "%", "" + (90 + random.nextInt(10)), weight, weight, "");
            default -> new Row(level1, LEVEL2[i], act + thing + "带来的改善程度", "", "持续改善", "", "持续改善", weight, weight, "");
          });
    }
    return rows;
  }
}
