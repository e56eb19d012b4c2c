package org.hebiao.provenance;

/** How a value came to be known. */
public enum Origin {
  /** From the text layer of an exported document. */
  EXPORTED,
  /** Recognised in an image. */
  RECOGNISED,
  /** Entered by a person in place of what was read there. */
  CORRECTED,
  /** Entered by a person where the page has no such cell; the place is that of the nearest cell it belongs to, not its own. */
  ENTERED
}
