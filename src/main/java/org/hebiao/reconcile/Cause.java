package org.hebiao.reconcile;

import java.util.Locale;

/** Likely cause of a finding, where it can be told. */
public enum Cause {
  /** 填报疑误: the unit wrote it so. */
  ENTRY_ERROR,
  /** 识别疑误: another reading of one doubtful digit repairs it. */
  READING_ERROR,
  /** 口径差异: another convention of counting explains it. */
  CONVENTION,
  /** 上报系统截断: the reporting system cut the text. */
  CUT_BY_SYSTEM,
  /** Nothing points to a cause. */
  NONE;

  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
