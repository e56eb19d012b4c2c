package org.hebiao.reconcile;

import org.hebiao.form.FundsRow;
import org.hebiao.provenance.Field;
import org.hebiao.quantity.PrintedAmount;

/** An amount column of the funds block. */
public enum AmountColumn {
  /** 年初预算数. */
  INITIAL("initialBudget"),
  /** 全年预算数. */
  ANNUAL("annualBudget"),
  /** 全年执行数. */
  EXECUTED("executed");

  private final String field;

  AmountColumn(String field) {
    this.field = field;
  }

  /** Name of the field in paths. */
  public String field() {
    return field;
  }

  public Field<PrintedAmount> of(FundsRow row) {
    return switch (this) {
      case INITIAL -> row.initialBudget();
      case ANNUAL -> row.annualBudget();
      case EXECUTED -> row.executed();
    };
  }
}
