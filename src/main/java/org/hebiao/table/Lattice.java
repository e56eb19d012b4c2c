package org.hebiao.table;

import java.util.List;
import org.hebiao.provenance.Box;

/**
 * A ruled region: where its lines run and the cells they enclose.
 *
 * @param xs of vertical lines and open side ends, ascending
 * @param ys of horizontal lines and open ends, ascending
 * @param cells rectangles between lines, in reading order; they cover the region without overlap
 */
record Lattice(List<Double> xs, List<Double> ys, List<Box> cells) {
  Lattice {
    xs = List.copyOf(xs);
    ys = List.copyOf(ys);
    cells = List.copyOf(cells);
  }

  Box box() {
    return new Box(xs.getFirst(), ys.getFirst(), xs.getLast(), ys.getLast());
  }
}
