package org.hebiao.form;

/** What a form is for. */
public enum FormKind {
  /** 项目支出绩效自评表. */
  PROJECT("项目支出绩效自评表"),
  /** 部门整体支出绩效自评表. */
  DEPARTMENT("部门整体支出绩效自评表"),
  /** 转移支付绩效自评表: no weights, no scores. */
  TRANSFER_PAYMENT("转移支付绩效自评表"),
  /** 绩效目标申报表: targets only, nothing to reconcile with results. */
  TARGET_DECLARATION("绩效目标申报表"),
  /** The reviewer's paper: self-evaluated and reviewed values side by side (复核). */
  REVIEW("绩效自评复核表"),
  /** A form whose layout is not known. */
  UNKNOWN("版式未识别");

  private final String printed;

  FormKind(String printed) {
    this.printed = printed;
  }

  public String printed() {
    return printed;
  }
}
