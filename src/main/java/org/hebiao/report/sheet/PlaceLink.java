package org.hebiao.report.sheet;

import java.util.Locale;
import org.hebiao.provenance.Box;
import org.hebiao.provenance.Fragment;

/**
 * Address of a place on a page: {@code http://host/submissions/17/forms/{n}#p{page}@{x},{y},{w},{h}}, the box in points from the upper left corner of
 * the displayed page; {@code {n}} is the number of the form, from 1.
 */
public record PlaceLink(String pattern) {
  public PlaceLink {
    if (!pattern.matches("(https?://|/)\\S+")) {
      throw new IllegalArgumentException("a link is an address or a path, got \"" + pattern + "\"");
    }
  }

  public String to(int form, Fragment place) {
    Box box = place.box();
    return pattern
        .replace("{n}", String.valueOf(form))
        .replace("{page}", String.valueOf(place.page()))
        .replace("{x}", points(box.x0()))
        .replace("{y}", points(box.y0()))
        .replace("{w}", points(box.width()))
        .replace("{h}", points(box.height()));
  }

  private static String points(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
