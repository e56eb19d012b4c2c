package org.hebiao.reconcile;

import java.util.Locale;

/** How much a finding weighs, the gravest first. */
public enum Severity {
  /** 错误: a contradiction inside the form. */
  ERROR,
  /** 警告: breaks a rule or needs an explanation. */
  WARNING,
  /** 提示: a note. */
  INFO;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
