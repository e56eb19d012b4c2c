package org.hebiao.revision;

/** A person's word on whether a finding is true (认定). It speaks of the statement it was given on and of no other. */
public record Verdict(long number, FindingKey finding, Word word, Signed signed) implements Entry {
  /** The two answers. */
  public enum Word {
    /** 属实. */
    CONFIRMED,
    /** 误报. */
    FALSE
  }
}
