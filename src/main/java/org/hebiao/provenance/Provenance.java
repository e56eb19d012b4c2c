package org.hebiao.provenance;

import java.util.List;

/**
 * Where a value stood and how surely it was read.
 *
 * @param fragments one entry for each line of the value, in reading order, over pages; for a blank cell the cell itself
 * @param rawText text as printed, lines joined in the script's way
 * @param confidence 0 to 1; exported text is 1
 */
public record Provenance(List<Fragment> fragments, String rawText, Origin origin, double confidence) {
  public Provenance {
    fragments = List.copyOf(fragments);
    if (fragments.isEmpty()) {
      throw new IllegalArgumentException("a value stands somewhere, got no fragment for \"" + rawText + "\"");
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must be 0..1, got " + confidence);
    }
  }

  /** Page of the first line, from 1. */
  public int page() {
    return fragments.getFirst().page();
  }
}
