package org.hebiao.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hebiao.document.DocumentReader;
import org.hebiao.document.ReadingLimits;
import org.hebiao.drawn.TablePainter;
import org.hebiao.drawn.TablePainter.Cell;
import org.hebiao.form.SelfEvaluationForm;
import org.junit.jupiter.api.Test;

/** Arrangements offices make of the known blocks: where a label stands must not change what it means. */
class FormVariantsTest {
  private static final double[] EIGHT = {1.2, 1.2, 1.6, 1.2, 1.2, 1, 1, 1.2};
  private static final List<Cell> NAME = row("项目名称", "防汛物资储备>7");
  private static final List<Cell> MONEY = row("", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分");
  private static final List<Cell> HEAD = row("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "原因");
  private static final List<Cell> PUMPS = row("产出指标", "数量指标", "排水泵", "≥30台", "31台", "90", "90", "");

  @Test
  void theNameOfTheFundsBlockIsNoColumn() throws Exception {
    SelfEvaluationForm form = form(
        NAME, block("预算资金（万元）^3", MONEY), row("年度资金总额", "40", "36", "27", "10", "75%", "7.5"),
        row("其中：财政拨款", "40", "36", "27", "—", "—", "—"), HEAD, PUMPS, row("总分>5", "100", "97.5", ""));
    assertEquals(List.of("total", "fiscal"), form.funds().roles());
    assertEquals("36", form.funds().rows().getFirst().annualBudget().raw());
  }

  @Test
  void rowsOfWordsBelowTheMoneyAreNoMoney() throws Exception {
    SelfEvaluationForm form = form(
        NAME, block("项目资金（万元）^2", MONEY), row("年度资金总额", "40", "36", "27", "10", "75%", "7.5"),
        row("资金管理情况>2", "情况说明>3", "存在问题>3"), row("下达及时性>2", "按时下达>3", "无>3"), HEAD, PUMPS, row("总分>5", "100", "97.5", ""));
    assertEquals(List.of("total"), form.funds().roles());
  }

  @Test
  void aMisspeltAmountStaysInItsRow() throws Exception {
    SelfEvaluationForm form = form(
        NAME, block("项目资金（万元）^2", MONEY), row("年度资金总额", "四十", "三十六", "二十七", "十", "七成", "七分五"), HEAD, PUMPS, row("总分>5", "100", "97.5", ""));
    assertEquals("三十六", form.funds().rows().getFirst().annualBudget().raw());
  }

  @Test
  void aTotalBelowNotesInsideTheTableIsTheTotal() throws Exception {
    SelfEvaluationForm form = form(NAME, HEAD, PUMPS, row("其他需要说明的事项>3", "无>5"), row("总分>5", "100", "90", "优"));
    assertEquals(List.of("100", "90", "优"), List.of(form.totals().weight().raw(), form.totals().score().raw(), form.totals().grade().raw()));
    assertTrue(form.complete());
  }

  @Test
  void aTotalInTheHeaderCompletesTheForm() throws Exception {
    SelfEvaluationForm form = form(row("项目名称", "防汛物资储备>4", "自评总分>2", "90.00"), HEAD, PUMPS);
    assertEquals("90.00", form.totals().score().raw());
    assertTrue(form.complete());
  }

  @Test
  void aGradeMayStandBelowTheTotal() throws Exception {
    SelfEvaluationForm form = form(NAME, HEAD, PUMPS, row("总分>5", "100", "90", ""), row("评价等级：良>8"));
    assertEquals("良", form.totals().grade().raw());
    assertTrue(form(NAME, HEAD, PUMPS, row("总分>5", "100", "90", ""), row("评价结论：项目按计划完成。>8")).totals().grade().isMissing());
  }

  @Test
  void theDateOfFillingIsNotTheYearOfTheForm() throws Exception {
    assertTrue(form(row("项目名称", "防汛物资储备>4", "填报日期", "2024年1月9日>2"), HEAD, PUMPS).year().isMissing());
    assertTrue(form(row("项目名称", "防汛物资储备>7"), HEAD, PUMPS, row("填表时间：2024年1月>8")).year().isMissing());
    assertEquals("2023", form(row("项目名称", "2023年防汛物资储备>4", "填报日期", "2024年1月9日>2"), HEAD, PUMPS).year().raw());
  }

  @Test
  void pointsInALabelOfTheFundsBlockAreItsWeight() throws Exception {
    SelfEvaluationForm form = form(
        NAME, row("预算执行情况（15分）^2", "", "预算数（A）", "执行数（B）", "执行率（B/A）", "得分（15分*执行率）>3"), row("年度资金总额", "36", "27", "75%", "11.25>3"),
        row("一级指标", "二级指标", "三级指标", "年初目标值", "实际完成值", "得分>3"), row("产出指标", "数量指标", "排水泵", "≥30台", "31台", "85>3"), row("总分>5", "96.25>3"));
    assertEquals("15", form.funds().points().raw());
    assertTrue(form.funds().rows().getFirst().weight().isMissing());
  }

  private static List<Cell> block(String name, List<Cell> rest) {
    List<Cell> cells = new ArrayList<>(row(name));
    cells.addAll(rest);
    return cells;
  }

  /** Cells of a row; {@code >n} spans columns, {@code ^n} rows. */
  private static List<Cell> row(String... texts) {
    return Arrays.stream(texts)
        .map(text -> new Cell(text.replaceAll("[>^]\\d$", ""), text.matches(".*>\\d$") ? text.charAt(text.length() - 1) - '0' : 1, text.matches(".*\\^\\d$") ? text.charAt(text.length() - 1) - '0' : 1))
        .toList();
  }

  @SafeVarargs
  private static SelfEvaluationForm form(List<Cell>... rows) throws Exception {
    try (TablePainter painter = new TablePainter(false)) {
      painter.line("项目支出绩效自评表", 14, true);
      painter.gap(6);
      painter.table(EIGHT, List.of(rows));
      Annex annex = new AnnexReader(Layouts.load()).read(new DocumentReader().read("drawn.pdf", painter.pdf(), ReadingLimits.standard()));
      assertEquals(1, annex.forms().size());
      return annex.forms().getFirst().form();
    }
  }
}
