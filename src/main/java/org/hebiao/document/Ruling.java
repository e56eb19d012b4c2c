package org.hebiao.document;

/**
 * A horizontal or vertical line on the page.
 *
 * @param horizontal direction
 * @param at y of a horizontal, x of a vertical line: its middle
 * @param from smaller end along the line
 * @param to larger end along the line
 * @param thickness in points
 * @param kind how it was drawn
 */
public record Ruling(boolean horizontal, double at, double from, double to, double thickness, Kind kind) {
  /** How a line was drawn; the edge of a coloured area is weaker evidence than a line. */
  public enum Kind {
    LINE,
    DASHED,
    AREA_EDGE
  }

  public double length() {
    return to - from;
  }
}
