package org.hebiao.document;

import java.util.List;
import org.hebiao.provenance.Box;

/**
 * A coloured mark over print with a text behind it, as readers of PDF show it.
 *
 * @param page from 1
 * @param lines one box a line of print, on the page as displayed
 * @param id name of the mark, unlike all others of the copy
 * @param author who says it
 * @param text what is said
 * @param colour 0xRRGGBB
 */
public record Highlight(int page, List<Box> lines, String id, String author, String text, int colour) {
  public Highlight {
    lines = List.copyOf(lines);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("a highlight lies on something, got no line for \"" + id + "\"");
    }
  }
}
