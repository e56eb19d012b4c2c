package org.hebiao.revision;

/** Takes an earlier entry back (撤销). A withdrawal can itself be withdrawn, which puts the entry in force again. */
public record Withdrawal(long number, long withdrawn, Signed signed) implements Entry {
  public Withdrawal {
    if (withdrawn < 1 || withdrawn >= number) {
      throw new IllegalArgumentException("only an earlier entry can be withdrawn, got " + withdrawn + " by " + number);
    }
  }
}
