package org.hebiao.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.hebiao.provenance.Box;

/** Numbers rows and columns from the edges of cell boxes: an edge shared by cells is one, and spans follow. */
final class GridIndex {
  /** Edges nearer than this are one, in points. */
  private static final double SAME_EDGE = 0.5;

  private GridIndex() {}

  static Table table(int page, List<CellDraft> drafts) {
    double[] xs = edges(drafts.stream().flatMapToDouble(draft -> Arrays.stream(new double[] {draft.box().x0(), draft.box().x1()})).sorted().toArray());
    double[] ys = edges(drafts.stream().flatMapToDouble(draft -> Arrays.stream(new double[] {draft.box().y0(), draft.box().y1()})).sorted().toArray());
    List<GridCell> cells = new ArrayList<>();
    for (CellDraft draft : drafts) {
      Box box = draft.box();
      int row = nearest(ys, box.y0());
      int column = nearest(xs, box.x0());
      int rowSpan = Math.max(1, nearest(ys, box.y1()) - row);
      int columnSpan = Math.max(1, nearest(xs, box.x1()) - column);
      cells.add(new GridCell(row, column, rowSpan, columnSpan, box, LineBuilder.lines(page, draft.words())));
    }
    cells.sort(Comparator.comparingInt(GridCell::row).thenComparingInt(GridCell::column));
    Box box = new Box(xs[0], ys[0], xs[xs.length - 1], ys[ys.length - 1]);
    return new Table(page, box, ys.length - 1, xs.length - 1, cells);
  }

  private static double[] edges(double[] sorted) {
    double[] edges = new double[sorted.length];
    int size = 0;
    for (double edge : sorted) {
      if (size == 0 || edge - edges[size - 1] > SAME_EDGE) {
        edges[size++] = edge;
      }
    }
    return Arrays.copyOf(edges, size);
  }

  private static int nearest(double[] edges, double at) {
    int found = Arrays.binarySearch(edges, at);
    if (found >= 0) {
      return found;
    }
    int after = -found - 1;
    if (after == 0) {
      return 0;
    }
    return after == edges.length || at - edges[after - 1] <= edges[after] - at ? after - 1 : after;
  }
}
