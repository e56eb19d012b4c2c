package org.hebiao.reading;

/** Part of a form in which a label has its meaning: 得分 names another thing in the funds block than in the indicator block. */
enum Block {
  HEADER("header"),
  FUNDS_COLUMN("fundsColumn"),
  FUNDS_ROW("fundsRow"),
  GOALS("goals"),
  GOALS_BLOCK("goalsBlock"),
  INDICATOR("indicator"),
  INDICATOR_BLOCK("indicatorBlock"),
  TOTAL("total"),
  SKIPPED("skipped"),
  TAIL("tail"),
  CATEGORY("category");

  private final String key;

  Block(String key) {
    this.key = key;
  }

  /** Name in {@code layouts/labels.yaml}. */
  String key() {
    return key;
  }
}
