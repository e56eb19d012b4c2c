package org.hebiao.target;

/** Direction of a target. A bare "100%" is {@link #UNSTATED}: a ceiling for costs, a floor for results. */
public enum Relation {
  MORE_THAN,
  AT_LEAST,
  EXACTLY,
  AT_MOST,
  LESS_THAN,
  UNSTATED
}
