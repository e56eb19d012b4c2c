package org.hebiao.drawn;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The layouts of published annexes, drawn for a specimen; see {@code layouts/layouts.yaml} for what they are read as. */
public enum DrawnLayout {
  SHENZHEN("shenzhen", 1, 1.2, 1.4, 2.4, 1.6, 1.6, .8, .9, 1.4) {
    @Override
    void fill(Specimen form, Sheet sheet) {
      sheet.row().label("项目名称", 2, 1).value(form.projectName(), 3, 1, "header.projectName").label("项目金额", 1, 1).value("9990000.00", 3, 1, "header.projectAmount");
      sheet.row().label("主管部门", 2, 1).value(form.department(), 3, 1, "header.department").label("实施单位", 1, 1).value(form.unit(), 3, 1, "header.implementingUnit");
      sheet.expect("funds.unit", form.moneyUnit());
      sheet.row().label("项目资金（" + form.moneyUnit() + "）", 1, 5).label("", 2, 1).label("年初预算数").label("全年预算数").label("全年执行数").label("分值").label("执行率").label("得分");
      for (Specimen.Money row : form.funds()) {
        funds(sheet.row(), row, 2);
      }
      goalsSideBySide(form, sheet, "年度总体目标", "预期目标", "实际完成情况", 3, 5);
      sheet.row().label("年度绩效指标", 1, form.rows().size() + 1).label("一级指标").label("二级指标").label("三级指标").label("年度指标值").label("实际完成值").label("分值").label("得分").label("偏差原因分析及改进措施");
      indicators(form, sheet, "level1 level2 name target actual weight score deviation");
      sheet.row().label("总分", 6, 1).value("totalWeight", form.totalWeight()).value("totalScore", form.totalScore()).label("—");
    }
  },

  NATIONAL("national-2020", 1, 1.2, 1.4, 2.4, 1.6, 1.6, .8, .9, 1.4) {
    @Override
    void fill(Specimen form, Sheet sheet) {
      header(form, sheet, 9);
      sheet.expect("funds.unit", form.moneyUnit());
      sheet.row().label("项目资金（" + form.moneyUnit() + "）", 1, 5).label("", 2, 1).label("年初预算数").label("全年预算数").label("全年执行数").label("分值").label("执行率").label("得分");
      for (Specimen.Money row : form.funds()) {
        funds(sheet.row(), row, 2);
      }
      goalsSideBySide(form, sheet, "年度总体目标", "预期目标", "实际完成情况", 4, 4);
      sheet.row().label("绩效指标", 1, form.rows().size() + 1).label("一级指标").label("二级指标").label("三级指标").label("年度指标值").label("实际完成值").label("分值").label("得分").label("偏差原因分析及改进措施");
      indicators(form, sheet, "level1 level2 name target actual weight score deviation");
      sheet.row().label("总分", 6, 1).value("totalWeight", form.totalWeight()).value("totalScore", form.totalScore()).label("");
    }
  },

  CENTRAL("central-ab", 1, 1.2, 1.4, 2.4, .9, 1.6, 1.6, .9, 1.4) {
    @Override
    void fill(Specimen form, Sheet sheet) {
      header(form, sheet, 9);
      sheet.expect("funds.unit", form.moneyUnit());
      sheet.row().label("项目资金（" + form.moneyUnit() + "）", 1, 5).label("", 3, 1).label("全年预算数（A）").label("全年执行数（B）").label("分值").label("执行率（B/A）").label("得分");
      for (Specimen.Money row : form.funds()) {
        String role = "funds." + row.role() + ".";
        sheet.row().value(row.label(), 3, 1, role + "label").value(role + "annualBudget", row.annual()).value(role + "executed", row.executed());
        sheet.value(role + "weight", row.weight()).value(role + "executionRate", row.rate()).value(role + "score", row.score());
      }
      goalsSideBySide(form, sheet, "年度总体目标", "年初设定目标", "全年目标实际完成情况", 4, 4);
      sheet.row().label("绩效指标", 1, form.rows().size() + 1).label("一级指标").label("二级指标").label("三级指标").label("分值").label("年度指标值（A）").label("全年实际值（B）").label("得分").label("未完成原因及拟采取的改进措施");
      indicators(form, sheet, "level1 level2 name weight target actual score deviation");
      sheet.row().label("总分", 4, 1).value("totalWeight", form.totalWeight()).label("", 2, 1).value("totalScore", form.totalScore()).label("");
    }
  },

  SICHUAN("sichuan", 1, 1.3, 1.8, 1, 1.2, 1, 1.2, .8, .8, 1.4) {
    @Override
    void fill(Specimen form, Sheet sheet) {
      header(form, sheet, 10);
      sheet.expect("funds.unit", form.moneyUnit());
      sheet.expect("funds.points", "10");
      sheet.row().label("预算执行情况（10分）（单位：" + form.moneyUnit() + "）", 1, 5).label("", 2, 1).label("年初预算").label("调整后预算数").label("预算执行数").label("预算执行率").label("权重").label("得分").label("原因");
      for (Specimen.Money row : form.funds()) {
        String role = "funds." + row.role() + ".";
        sheet.row().value(row.label(), 2, 1, role + "label").value(role + "initialBudget", row.initial()).value(role + "annualBudget", row.annual());
        sheet.value(role + "executed", row.executed()).value(role + "executionRate", row.rate()).value(role + "weight", row.weight()).value(role + "score", row.score()).label("");
      }
      goalsSideBySide(form, sheet, "年度总体目标", "预期目标", "实际完成情况", 4, 5);
      sheet.row().label("一级指标").label("二级指标").label("三级指标").label("指标性质").label("指标值").label("度量单位").label("完成值").label("权重").label("得分").label("未完成原因分析");
      indicators(form, sheet, "level1 level2 name nature value measureUnit bareActual weight score deviation");
      sheet.row().label("合计", 7, 1).value("totalWeight", form.totalWeight()).value("totalScore", form.totalScore()).label("");
      sheet.row().label("评价结论").label("项目按计划完成，资金使用规范。", 9, 1);
    }
  },

  HUBEI("hubei", 1.4, 1.4, 2.6, 1.6, 1.6, 1) {
    @Override
    void fill(Specimen form, Sheet sheet) {
      sheet.row().label("项目名称").value(form.projectName(), 5, 1, "header.projectName");
      sheet.row().label("主管部门").value(form.department(), 2, 1, "header.department").label("项目实施单位").value(form.unit(), 2, 1, "header.implementingUnit");
      sheet.row().label("项目类别").label("1、部门预算项目√ 2、省直专项□ 3、省对下转移支付项目□", 5, 1);
      sheet.expect("funds.unit", form.moneyUnit());
      Specimen.Money total = form.funds().getFirst();
      sheet.expect("funds.points", "20");
      sheet.row().label("预算执行情况（" + form.moneyUnit() + "）（20分）", 1, 2).label("").label("预算数（A）").label("执行数（B）").label("执行率（B/A）").label("得分（20分*执行率）");
      sheet.row().value("funds.total.label", "年度财政资金总额").value("funds.total.annualBudget", total.annual()).value("funds.total.executed", total.executed());
      sheet.value("funds.total.executionRate", total.rate()).value("funds.total.score", total.score());
      sheet.row().label("一级指标").label("二级指标").label("三级指标").label("年初目标值（A）").label("实际完成值（B）").label("得分");
      indicators(form, sheet, "level1 level2 name target actual score");
      sheet.row().label("总分", 5, 1).value("totalScore", form.totalScore());
    }
  },

  /** Two goals, each with its own indicator block. */
  HUBEI_TWO_GOALS("hubei", 1.2, 1.3, 1.4, 2.6, 1.6, 1.6, 1) {
    @Override
    void fill(Specimen form, Sheet sheet) {
      sheet.row().label("项目名称").value(form.projectName(), 6, 1, "header.projectName");
      sheet.row().label("主管部门").value(form.department(), 2, 1, "header.department").label("项目实施单位").value(form.unit(), 3, 1, "header.implementingUnit");
      sheet.expect("funds.unit", form.moneyUnit());
      Specimen.Money total = form.funds().getFirst();
      sheet.expect("funds.points", "20");
      sheet.row().label("预算执行情况（" + form.moneyUnit() + "）（20分）", 1, 2).label("", 2, 1).label("预算数（A）").label("执行数（B）").label("执行率（B/A）").label("得分（20分*执行率）");
      sheet.row().value("年度财政资金总额", 2, 1, "funds.total.label").value("funds.total.annualBudget", total.annual()).value("funds.total.executed", total.executed());
      sheet.value("funds.total.executionRate", total.rate()).value("funds.total.score", total.score());
      int half = 5;
      for (int part = 0; part < 2; part++) {
        int from = part == 0 ? 0 : half;
        int to = part == 0 ? half : form.rows().size();
        sheet.row().label("年度绩效目标" + (part + 1) + "（40分）", 1, to - from + 1).label("一级指标").label("二级指标").label("三级指标").label("年初目标值（A）").label("实际完成值（B）").label("得分");
        indicators(form, sheet, "level1 level2 name target actual score", from, to);
      }
      sheet.row().label("总分", 6, 1).value("totalScore", form.totalScore());
      sheet.row().label("偏差大或目标未完成原因分析").label("无", 6, 1);
      sheet.row().label("改进措施及结果应用方案").label("进一步加强预算管理，提高资金使用效益。", 6, 1);
    }
  },

  DEPARTMENT("department", 1.2, 1.2, 1.4, 2.4, 1.4, 1.4, 1, 1, 1.2) {
    @Override
    void fill(Specimen form, Sheet sheet) {
      sheet.row().label("部门名称", 2, 1).value(form.department(), 7, 1, "header.projectName");
      sheet.expect("funds.unit", form.moneyUnit());
      sheet.row().label("部门预算（" + form.moneyUnit() + "）", 1, 6).label("", 2, 1).label("年初预算数").label("全年预算数").label("全年执行数").label("分值").label("执行率").label("得分");
      Specimen.Money total = form.funds().getFirst();
      String[][] rows = {{"total", "年度资金总额"}, {"fiscal", "一般公共预算"}, {"other", "其他资金"}, {"basic", "基本支出"}, {"project", "项目支出"}};
      for (int i = 0; i < rows.length; i++) {
        String role = "funds." + rows[i][0] + ".";
        sheet.row();
        switch (i) {
          case 0 -> sheet.value(rows[i][1], 2, 1, role + "label");
          case 1 -> sheet.label("按收入性质分", 1, 2).value(role + "label", rows[i][1]);
          case 3 -> sheet.label("按支出性质分", 1, 2).value(role + "label", rows[i][1]);
          default -> sheet.value(role + "label", rows[i][1]);
        }
        sheet.value(role + "initialBudget", total.initial()).value(role + "annualBudget", total.annual()).value(role + "executed", total.executed());
        sheet.value(role + "weight", i == 0 ? "10" : "—").value(role + "executionRate", total.rate()).value(role + "score", i == 0 ? total.score() : "—");
      }
      goalsSideBySide(form, sheet, "年度总体目标", "预期目标", "实际完成情况", 3, 5);
      sheet.row().label("年度绩效指标", 1, form.rows().size() + 1).label("一级指标").label("二级指标").label("三级指标").label("年度指标值").label("实际完成值").label("分值").label("得分").label("偏差原因分析及改进措施");
      indicators(form, sheet, "level1 level2 name target actual weight score deviation");
      sheet.row().label("总分", 6, 1).value("totalWeight", form.totalWeight()).value("totalScore", form.totalScore()).label("");
      sheet.row().label("注：其他资金包括和财政资金共同投入到同一项目的自有资金、社会资金，以及以前年度的结转结余资金等。", 9, 1);
    }
  },

  YUNNAN("nature-unit", 1.2, 1.3, 2, 1, 1.2, 1, 1.2, .8, .8, 1.4) {
    @Override
    void fill(Specimen form, Sheet sheet) {
      header(form, sheet, 10);
      sheet.expect("funds.unit", form.moneyUnit());
      sheet.row().label("项目资金（" + form.moneyUnit() + "）", 1, 5).label("", 3, 1).label("年初预算数").label("全年预算数").label("全年执行数").label("分值").label("执行率").label("得分");
      for (Specimen.Money row : form.funds()) {
        funds(sheet.row(), row, 3);
      }
      goalsSideBySide(form, sheet, "年度总体目标", "预期目标", "实际完成情况", 4, 5);
      sheet.row().label("一级指标", 1, 2).label("二级指标", 1, 2).label("三级指标", 1, 2).label("年度指标值", 3, 1).label("实际完成值", 1, 2).label("分值", 1, 2).label("得分", 1, 2).label("偏差原因分析及改进措施", 1, 2);
      sheet.row().label("指标性质").label("指标值").label("度量单位");
      indicators(form, sheet, "level1 level2 name nature value measureUnit bareActual weight score deviation");
      sheet.row().label("总分", 7, 1).value("totalWeight", form.totalWeight()).value("totalScore", form.totalScore()).value("grade", "优");
    }
  },

  YINCHUAN("yinchuan", 1.2, 1.2, 2.4, 1.4, 1.4, .8, .9, 1.1) {
    @Override
    void fill(Specimen form, Sheet sheet) {
      sheet.row().label("项目名称").value(form.projectName(), 3, 1, "header.projectName").label("主管部门").value(form.department(), 3, 1, "header.department");
      sheet.row().label("一级指标").label("二级指标").label("三级指标").label("年度指标值").label("实际完成值").label("分值").label("自评得分").label("财政审定评分");
      indicators(form, sheet, "level1 level2 name target actual weight score reviewedScore");
      sheet.row().label("合计", 5, 1).value("totalWeight", form.totalWeight()).value("totalScore", form.totalScore()).label(form.totalScore());
    }
  },

  REVIEW("review", 1.2, 1.2, 2.2, 1.4, .8, 1.3, .9, 1.3, .9) {
    @Override
    void fill(Specimen form, Sheet sheet) {
      sheet.row().label("项目名称").value(form.projectName(), 3, 1, "header.projectName").label("主管部门", 2, 1).value(form.department(), 3, 1, "header.department");
      sheet.row().label("一级指标").label("二级指标").label("三级指标").label("年度指标值").label("分值").label("自评完成值").label("自评得分").label("复核完成值").label("复核得分");
      indicators(form, sheet, "level1 level2 name target weight actual score reviewedActual reviewedScore");
      sheet.row().label("合计", 4, 1).value("totalWeight", form.totalWeight()).label("").value("totalScore", form.totalScore()).label("").label(form.totalScore());
    }
  },

  TRANSFER("transfer-payment", 1.2, 1.2, 1.4, 2.4, 1.6, 1.6, 1.8) {
    @Override
    void fill(Specimen form, Sheet sheet) {
      sheet.row().label("转移支付（项目）名称", 2, 1).value(form.projectName(), 5, 1, "header.projectName");
      sheet.row().label("中央主管部门", 2, 1).value(form.department(), 2, 1, "header.department").label("资金使用单位").value(form.unit(), 2, 1, "header.implementingUnit");
      sheet.expect("funds.unit", form.moneyUnit());
      sheet.row().label("资金投入情况（" + form.moneyUnit() + "）", 1, 4).label("", 3, 1).label("全年预算数（A）").label("全年执行数（B）").label("预算执行率（B/A×100%）");
      Specimen.Money total = form.funds().getFirst();
      for (String[] row : new String[][] {{"total", "年度资金总额："}, {"central", "其中：中央财政资金"}, {"local", "地方资金"}}) {
        String role = "funds." + row[0] + ".";
        sheet.row().value(row[1], 3, 1, role + "label").value(role + "annualBudget", total.annual()).value(role + "executed", total.executed()).value(role + "executionRate", total.rate());
      }
      goalsSideBySide(form, sheet, "总体目标完成情况", "总体目标", "全年实际完成情况", 3, 3);
      sheet.row().label("绩效指标", 1, form.rows().size() + 1).label("一级指标").label("二级指标").label("三级指标").label("指标值").label("全年实际完成值").label("未完成原因和改进措施");
      indicators(form, sheet, "level1 level2 name target actual deviation");
      sheet.row().label("说明").label("无", 6, 1);
    }
  },

  CHONGQING("chongqing", 2.4, 1, 1, 1.4, 1.4, .9, .9, 1.4) {
    @Override
    void fill(Specimen form, Sheet sheet) {
      sheet.row().label("项目名称").value(form.projectName(), 3, 1, "header.projectName").label("自评总分（分）", 2, 1).value(form.totalScore(), 2, 1, "totalScore");
      sheet.row().label("主管部门").value(form.department(), 3, 1, "header.department").label("实施单位", 2, 1).value(form.unit(), 2, 1, "header.implementingUnit");
      sheet.expect("funds.unit", form.moneyUnit());
      sheet.row().label("项目资金（" + form.moneyUnit() + "）", 1, 2).label("", 2, 1).label("年初预算数").label("全年预算数").label("全年执行数", 2, 1).label("执行率（%）");
      Specimen.Money total = form.funds().getFirst();
      sheet.row().value("年度总金额".replace("总金额", "资金总额"), 2, 1, "funds.total.label").value("funds.total.initialBudget", total.initial()).value("funds.total.annualBudget", total.annual());
      sheet.value(total.executed(), 2, 1, "funds.total.executed").value("funds.total.executionRate", total.rate().replace("%", ""));
      sheet.row().label("当年绩效目标", 1, 2).label("年初绩效目标", 2, 1).label("全年（调整）绩效目标", 2, 1).label("全年目标实际完成情况", 3, 1);
      sheet.row().value(form.expected(), 2, 1, "goals.expected").label(form.expected(), 2, 1).value(form.actual(), 3, 1, "goals.actual");
      sheet.row().label("指标名称").label("计量单位").label("指标性质").label("年度指标值").label("全年完成值").label("权重").label("得分").label("说明");
      indicators(form, sheet, "name measureUnit nature value bareActual weight score deviation");
    }
  };

  private final String id;
  private final double[] widths;

  DrawnLayout(String id, double... widths) {
    this.id = id;
    this.widths = widths;
  }

  /** Layout id it must be recognised as. */
  public String id() {
    return id;
  }

  abstract void fill(Specimen form, Sheet sheet);

  /** Draws the form below what the page already holds and says what must be read where. */
  public Map<String, String> draw(Specimen form, TablePainter painter) throws IOException {
    Sheet sheet = new Sheet();
    fill(form, sheet);
    if (this != SHENZHEN) {
      painter.line(this == DEPARTMENT ? "部门整体支出绩效自评表" : this == TRANSFER ? "中央对地方转移支付区域绩效自评表" : this == REVIEW ? "项目支出绩效自评复核表" : "项目支出绩效自评表", 14, true);
      painter.line("（" + form.year() + "年度）", 9, true);
    }
    painter.gap(6);
    painter.table(widths, sheet.rows());
    return sheet.expected();
  }

  private static void header(Specimen form, Sheet sheet, int columns) {
    sheet.row().label("项目名称", 2, 1).value(form.projectName(), columns - 2, 1, "header.projectName");
    int half = columns / 2;
    sheet.row().label("主管部门及代码", 2, 1).value(form.department(), half - 2, 1, "header.department").label("实施单位", 1, 1).value(form.unit(), columns - half - 1, 1, "header.implementingUnit");
  }

  private static void funds(Sheet sheet, Specimen.Money row, int labelColumns) {
    String role = "funds." + row.role() + ".";
    sheet.value(row.label(), labelColumns, 1, role + "label").value(role + "initialBudget", row.initial()).value(role + "annualBudget", row.annual());
    sheet.value(role + "executed", row.executed()).value(role + "weight", row.weight()).value(role + "executionRate", row.rate()).value(role + "score", row.score());
  }

  private static void goalsSideBySide(Specimen form, Sheet sheet, String block, String expected, String actual, int left, int right) {
    sheet.row().label(block, 1, 2).label(expected, left, 1).label(actual, right, 1);
    sheet.row().value(form.expected(), left, 1, "goals.expected").value(form.actual(), right, 1, "goals.actual");
  }

  private static void indicators(Specimen form, Sheet sheet, String columns) {
    indicators(form, sheet, columns, 0, form.rows().size());
  }

  private static void indicators(Specimen form, Sheet sheet, String columns, int from, int to) {
    List<Specimen.Row> rows = form.rows();
    for (int i = from; i < to; i++) {
      sheet.row();
      for (String column : columns.split(" ")) {
        int at = i;
        switch (column) {
          case "level1" -> heading(sheet, rows, i, "level1", rows.stream().map(Specimen.Row::level1).toList());
          case "level2" -> heading(sheet, rows, i, "level2", rows.stream().map(Specimen.Row::level2).toList());
          case "value" -> sheet.value("indicators[" + at + "].target", rows.get(i).value());
          case "bareActual" -> sheet.value("indicators[" + at + "].actual", rows.get(i).actual());
          case "reviewedActual" -> sheet.value("indicators[" + at + "].reviewedActual", rows.get(i).reached());
          default -> sheet.value("indicators[" + at + "]." + column, plain(rows.get(i), column));
        }
      }
    }
  }

  private static void heading(Sheet sheet, List<Specimen.Row> rows, int at, String level, List<String> headings) {
    if (at > 0 && headings.get(at).equals(headings.get(at - 1))) {
      return;
    }
    int end = at;
    List<String> paths = new ArrayList<>();
    while (end < rows.size() && headings.get(end).equals(headings.get(at))) {
      paths.add("indicators[" + end++ + "]." + level);
    }
    sheet.value(headings.get(at), 1, end - at, paths.toArray(String[]::new));
  }

  private static String plain(Specimen.Row row, String column) {
    return switch (column) {
      case "name" -> row.name();
      case "nature" -> row.nature().isEmpty() ? "定性" : row.nature();
      case "target" -> row.target();
      case "measureUnit" -> row.unit();
      case "actual" -> row.reached();
      case "weight" -> row.weight();
      case "score", "reviewedScore" -> row.score();
      case "deviation" -> row.reason();
      default -> throw new IllegalArgumentException("no such column: " + column);
    };
  }
}
