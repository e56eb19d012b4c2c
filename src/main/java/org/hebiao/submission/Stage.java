package org.hebiao.submission;

/** Where on its way a submission is. */
public enum Stage {
  /** 收件: its bytes are kept. */
  RECEIVE,
  /** 渲染: words and rulings of its pages. */
  RENDER,
  /** 识别: pages that are images. */
  READ,
  /** 切分: tables, forms and their values. */
  SPLIT,
  /** 核对: what its forms state against what they compute to. */
  RECONCILE,
  /** 入库: kept and to be found. */
  INDEX
}
