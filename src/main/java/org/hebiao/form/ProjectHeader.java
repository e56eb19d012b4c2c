package org.hebiao.form;

import java.util.List;
import org.hebiao.provenance.Field;
import org.hebiao.quantity.PrintedAmount;

/**
 * Header block of a form (项目基本情况).
 *
 * @param projectName 项目名称
 * @param projectAmount 项目金额, usually over several years
 * @param department 主管部门
 * @param implementingUnit 实施单位
 * @param others further labelled cells (项目负责人, 联系电话, …) in printed order
 */
public record ProjectHeader(
    Field<String> projectName,
    Field<PrintedAmount> projectAmount,
    Field<String> department,
    Field<String> implementingUnit,
    List<Labelled> others) {
  public ProjectHeader {
    others = List.copyOf(others);
  }

  /** A labelled cell the model has no name for. */
  public record Labelled(String label, Field<String> value) {}
}
