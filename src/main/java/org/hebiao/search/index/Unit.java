package org.hebiao.search.index;

/** What one result is: 指标, 项目 (a form), 文件. */
public enum Unit {
  INDICATOR,
  FORM,
  FILE
}
