package org.hebiao.reading;

import java.util.Locale;

/** What a label of a form means. Which printed variants mean it, block by block, is data: {@code layouts/labels.yaml}. */
enum Label {
  // header
  PROJECT_NAME,
  UNIT_NAME,
  PROJECT_AMOUNT,
  DEPARTMENT,
  IMPLEMENTING_UNIT,
  TOTAL_SCORE,
  GRADE,
  // funds
  INITIAL_BUDGET,
  ANNUAL_BUDGET,
  EXECUTED,
  RATE,
  REASON,
  FISCAL,
  CARRYOVER,
  CENTRAL,
  PROVINCIAL,
  LOCAL,
  BASIC,
  PROJECT,
  // goals
  EXPECTED,
  ADJUSTED,
  GOALS,
  // indicators
  LEVEL1,
  LEVEL2,
  LEVEL3,
  NATURE,
  TARGET,
  MEASURE_UNIT,
  ACTUAL,
  WEIGHT,
  SCORE,
  DEVIATION,
  REVIEWED_ACTUAL,
  REVIEWED_SCORE,
  INDICATORS,
  TOTAL,
  SUBTOTAL,
  OTHER,
  // categories of indicators
  EXECUTION,
  SATISFACTION,
  QUANTITY,
  QUALITY,
  TIMELINESS,
  COST,
  ECONOMIC,
  SOCIAL,
  ECOLOGICAL,
  SUSTAINABILITY,
  OUTPUT,
  BENEFIT,
  PROCESS;

  /** Name in the data files: projectName. */
  String key() {
    StringBuilder key = new StringBuilder();
    for (String part : name().toLowerCase(Locale.ROOT).split("_")) {
      key.append(key.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
    }
    return key.toString();
  }

  static Label ofKey(String key) {
    for (Label label : values()) {
      if (label.key().equals(key)) {
        return label;
      }
    }
    throw new IllegalArgumentException("labels.yaml names an unknown label: " + key);
  }
}
