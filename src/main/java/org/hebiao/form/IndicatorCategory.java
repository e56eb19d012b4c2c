package org.hebiao.form;

/** What kind of indicator a row is, from its level-1 and level-2 headings. */
public enum IndicatorCategory {
  /** 数量指标. */
  QUANTITY(Group.OUTPUT),
  /** 质量指标. */
  QUALITY(Group.OUTPUT),
  /** 时效指标. */
  TIMELINESS(Group.OUTPUT),
  /** 成本指标, under 产出 or as a level of its own. */
  COST(Group.COST),
  /** 产出 without a known level 2. */
  OUTPUT(Group.OUTPUT),
  /** 经济效益. */
  ECONOMIC(Group.BENEFIT),
  /** 社会效益. */
  SOCIAL(Group.BENEFIT),
  /** 生态效益. */
  ECOLOGICAL(Group.BENEFIT),
  /** 可持续影响. */
  SUSTAINABILITY(Group.BENEFIT),
  /** 效益 without a known level 2. */
  BENEFIT(Group.BENEFIT),
  /** 满意度. */
  SATISFACTION(Group.SATISFACTION),
  /** 预算执行率 as an ordinary indicator row. */
  EXECUTION(Group.EXECUTION),
  /** 决策, 投入, 过程, 管理: process indicators of other schemes. */
  PROCESS(Group.PROCESS),
  UNKNOWN(Group.UNKNOWN);

  /** Level-1 group a category counts to by nature; the form may print it under another one. */
  public enum Group {
    OUTPUT,
    COST,
    BENEFIT,
    SATISFACTION,
    EXECUTION,
    PROCESS,
    UNKNOWN
  }

  private final Group group;

  IndicatorCategory(Group group) {
    this.group = group;
  }

  public Group group() {
    return group;
  }
}
