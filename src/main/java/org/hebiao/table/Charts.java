package org.hebiao.table;

import java.util.List;
import org.hebiao.provenance.Box;

/** Tells charts from tables: curves and slanted lines run through a chart, at most a seal or a crossed-out corner through a table. */
final class Charts {
  /** Drawings spread over this share of both sides of a chart. */
  private static final double SPREAD = 0.4;

  private Charts() {}

  static boolean chart(Box region, List<Box> drawings) {
    double x0 = Double.MAX_VALUE;
    double x1 = -Double.MAX_VALUE;
    double y0 = Double.MAX_VALUE;
    double y1 = -Double.MAX_VALUE;
    for (Box drawing : drawings) {
      if (region.contains(drawing.centerX(), drawing.centerY())) {
        x0 = Math.min(x0, drawing.x0());
        x1 = Math.max(x1, drawing.x1());
        y0 = Math.min(y0, drawing.y0());
        y1 = Math.max(y1, drawing.y1());
      }
    }
    return x1 - x0 >= SPREAD * region.width() && y1 - y0 >= SPREAD * region.height();
  }
}
