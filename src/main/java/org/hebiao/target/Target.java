package org.hebiao.target;

import java.util.List;

/** What a target or result cell of an indicator says (年度指标值, 实际完成值). */
public sealed interface Target {
  /** A number with a direction: 高于90%, ≥50个, 90%以上; without a printed comparator the relation is {@link Relation#UNSTATED}. */
  record Bound(Relation relation, Measure measure) implements Target {}

  /** A range: 3-5%, 10～20天. */
  record Between(Measure low, Measure high) implements Target {}

  /** A date until which, or on which, something is done: 2021年12月31日前, 9月前, 2021年2月24日完成. */
  record Deadline(PrintedDate by) implements Target {}

  /** Words only: 满意, 有效提升, 及时. */
  record Quality(String wording) implements Target {}

  /** 不适用 or 无 in place of a target. */
  record NotApplicable() implements Target {}

  /** Several amounts or statements in one cell; {@code parts} in reading order. */
  record Composite(String wording, List<Measure> parts) implements Target {
    public Composite {
      parts = List.copyOf(parts);
    }
  }
}
