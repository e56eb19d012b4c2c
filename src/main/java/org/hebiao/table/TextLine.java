package org.hebiao.table;

import org.hebiao.provenance.Box;
import org.hebiao.provenance.Origin;

/**
 * One line of text inside a cell or outside of all tables.
 *
 * @param box in the coordinates in which tables were found
 * @param shown the same place on the page as displayed
 * @param confidence of its least sure character
 */
public record TextLine(int page, String text, Box box, double fontSize, Box shown, Origin origin, double confidence) {
  /** A line of drawn text. */
  public TextLine(int page, String text, Box box, double fontSize) {
    this(page, text, box, fontSize, box, Origin.EXPORTED, 1);
  }
}
