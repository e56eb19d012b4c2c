package org.hebiao.provenance;

/** One line of a value: the page it stands on (from 1) and its box there. */
public record Fragment(int page, Box box) {
  public Fragment {
    if (page < 1) {
      throw new IllegalArgumentException("page counts from 1, got " + page);
    }
  }
}
