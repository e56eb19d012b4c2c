package org.hebiao.form;

import java.util.List;
import org.hebiao.provenance.Field;

/** Goals block (年度总体目标); most forms hold one, some several. */
public record Goals(List<Goal> all) {
  public Goals {
    all = List.copyOf(all);
    if (all.isEmpty()) {
      throw new IllegalArgumentException("a form has at least one goal, its fields may be missing");
    }
  }

  /**
   * One goal.
   *
   * @param expected 预期目标
   * @param actual 实际完成情况
   */
  public record Goal(Field<String> expected, Field<String> actual) {}

  public Goal first() {
    return all.getFirst();
  }
}
