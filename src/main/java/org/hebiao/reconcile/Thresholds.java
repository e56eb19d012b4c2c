package org.hebiao.reconcile;

import java.math.BigDecimal;
import java.util.Map;

/** Every threshold of the rules, by name, as the profile's page gives it. */
public record Thresholds(Map<String, String> values) {
  public Thresholds {
    values = Map.copyOf(values);
  }

  private BigDecimal number(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("profile has no threshold \"" + name + "\"");
    }
    return new BigDecimal(value);
  }

  /** actual ÷ target from which a full score needs a reason. */
  public BigDecimal overFulfilment() {
    return number("overFulfilment");
  }

  /** actual ÷ target of a ceiling from which on it was set too high. */
  public BigDecimal underCeiling() {
    return number("underCeiling");
  }

  /** Execution rate below which a reason is needed. */
  public BigDecimal lowExecution() {
    return number("lowExecution");
  }

  /** Execution rate below which full output is doubtful. */
  public BigDecimal veryLowExecution() {
    return number("veryLowExecution");
  }

  /** Share of the initial budget by which a change needs a reason. */
  public BigDecimal budgetChange() {
    return number("budgetChange");
  }

  /** Points from which one row dominates. */
  public BigDecimal dominance() {
    return number("dominance");
  }

  /** Points between rounded and exact rate that are worth a note. */
  public BigDecimal roundedRateGap() {
    return number("roundedRateGap");
  }

  /** Points that repeating decimals (33.33) may lack. */
  public BigDecimal repeatingDecimals() {
    return number("repeatingDecimals");
  }

  /** Share by which two amounts of the same money may differ. */
  public BigDecimal sameMoney() {
    return number("sameMoney");
  }

  /** Share by which a budget with a digit more or less may differ from the adjusted one. */
  public BigDecimal digitSlipLikeness() {
    return number("digitSlipLikeness");
  }

  /** Factor from which a budget is off by a digit. */
  public BigDecimal digitSlipFactor() {
    return number("digitSlipFactor");
  }

  /** Amount in 万元 that no single project reaches. */
  public BigDecimal hugeInTenThousand() {
    return number("hugeInTenThousand");
  }

  /** Amount in 元 that no project stays below. */
  public BigDecimal tinyInYuan() {
    return number("tinyInYuan");
  }

  /** Digits from which a figure is read as yuan; below it is read as 万元. */
  public BigDecimal usualInYuan() {
    return number("usualInYuan");
  }

  /** Share of equal text from which two texts are the same. */
  public BigDecimal sameText() {
    return number("sameText");
  }

  /** Share of blank cells from which a form is not filled in. */
  public BigDecimal notFilled() {
    return number("notFilled");
  }

  /** Rows with one and the same reason that are worth a note. */
  public int sameReasonRows() {
    return number("sameReasonRows").intValueExact();
  }

  /** Length in characters from which an equal target and actual count as copied. */
  public int copiedText() {
    return number("copiedText").intValueExact();
  }

  /** Shortest length in characters of a name cut by the reporting system. */
  public int cutName() {
    return number("cutName").intValueExact();
  }
}
