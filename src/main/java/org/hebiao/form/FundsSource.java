package org.hebiao.form;

/** Which money a row of the funds block speaks of. {@code role} is its name in paths. */
public enum FundsSource {
  /** 年度资金总额. */
  TOTAL("total"),
  /** 其中：当年财政拨款. */
  FISCAL("fiscal"),
  /** 上年结转资金. */
  CARRYOVER("carryover"),
  /** 其他资金, 单位自筹. */
  OTHER("other"),
  /** 中央补助, 中央财政资金. */
  CENTRAL("central"),
  /** 省级财政资金. */
  PROVINCIAL("provincial"),
  /** 市县财政资金. */
  LOCAL("local"),
  /** 基本支出, a split by kind of expenditure. */
  BASIC_EXPENDITURE("basic"),
  /** 项目支出, a split by kind of expenditure. */
  PROJECT_EXPENDITURE("project");

  private final String role;

  FundsSource(String role) {
    this.role = role;
  }

  public String role() {
    return role;
  }
}
