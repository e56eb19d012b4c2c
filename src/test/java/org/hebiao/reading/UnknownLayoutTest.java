package org.hebiao.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.hebiao.document.DocumentReader;
import org.hebiao.document.ReadingLimits;
import org.hebiao.drawn.TablePainter;
import org.hebiao.provenance.Provenance;
import org.junit.jupiter.api.Test;

/** A form nobody has seen is reported with what was and was not understood; a table that only lists projects is no form. */
class UnknownLayoutTest {
  private static final double[] SEVEN = {1, 1, 1.4, 1, 1, 1, 1};

  @Test
  void aFormInAnUnknownLayoutIsReportedWithItsLabels() throws Exception {
    ReadForm form =
        only(
            "财政专项资金绩效自评价打分表",
            List.of("项目名称", "乡村道路硬化工程", "主管单位", "某县交通运输局", "合同编号", "HT-07", ""),
            List.of("评价维度", "评价要点", "评价标准", "标准分", "完成情况", "自评分", "扣分原因"),
            List.of("项目管理", "制度健全", "有制度得满分", "40", "已建立", "40", ""),
            List.of("项目产出", "硬化里程", "完成30公里", "60", "30公里", "58", "雨季停工"),
            List.of("合计", "", "", "100", "", "98", ""));
    assertFalse(form.isLayoutKnown());
    assertEquals("乡村道路硬化工程", form.form().header().projectName().raw());
    assertEquals(List.of("40", "58"), form.form().indicators().stream().map(row -> row.score().raw()).toList());
    assertTrue(form.recognisedLabels().containsAll(List.of("projectName", "department", "level3", "weight", "score")), "labels " + form.recognisedLabels());
    List<String> left = form.unrecognisedTexts().stream().map(Provenance::rawText).toList();
    assertTrue(left.containsAll(List.of("有制度得满分", "完成30公里")), "left " + left);
  }

  @Test
  void aFormWithoutAnyKnownColumnIsStillReported() throws Exception {
    ReadForm form =
        only(
            "项目支出绩效自评表",
            List.of("项目名称", "乡村道路硬化工程", "", "", "", "", ""),
            List.of("甲", "乙", "丙", "丁", "戊", "己", "庚"),
            List.of("一", "二", "三", "四", "五", "六", "七"));
    assertFalse(form.isLayoutKnown());
    assertEquals(0, form.form().indicators().size());
    assertEquals(14, form.unrecognisedTexts().size());
  }

  @Test
  void aListOfProjectsIsNoForm() throws Exception {
    Annex annex =
        read(
            "项目支出绩效自评结果汇总表",
            List.of("序号", "项目名称", "主管部门", "全年预算数", "全年执行数", "自评得分", "等次"),
            List.of("1", "道路养护", "交通局", "500", "480", "98", "优"),
            List.of("2", "桥梁维修", "交通局", "300", "300", "99", "优"));
    assertEquals(0, annex.forms().size());
    assertEquals(1, annex.otherTables());
  }

  @SafeVarargs
  private static ReadForm only(String title, List<String>... rows) throws Exception {
    Annex annex = read(title, rows);
    assertEquals(1, annex.forms().size());
    return annex.forms().getFirst();
  }

  @SafeVarargs
  private static Annex read(String title, List<String>... rows) throws Exception {
    List<List<TablePainter.Cell>> cells = new ArrayList<>();
    for (List<String> row : rows) {
      cells.add(row.stream().map(text -> new TablePainter.Cell(text, 1, 1)).toList());
    }
    try (TablePainter painter = new TablePainter(false)) {
      painter.line(title, 14, true);
      painter.gap(6);
      painter.table(SEVEN, cells);
      return new AnnexReader(Layouts.load()).read(new DocumentReader().read("drawn.pdf", painter.pdf(), ReadingLimits.standard()));
    }
  }
}
