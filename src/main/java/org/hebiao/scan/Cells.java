package org.hebiao.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The areas that rulings enclose, and the one around them.
 *
 * @param xs where areas may begin and end, page edges included, in pixels
 * @param ys the same downwards
 * @param area number of the area of each slot, row by row; 0 is what no ruling encloses
 * @param count of areas, the outer one included
 */
record Cells(List<Integer> xs, List<Integer> ys, int[][] area, int count) {
  /** Rulings nearer than this are one, in inches. */
  private static final double SNAP = 0.025;

  /** A ruling ends at most this far from the one it meets, in inches. */
  private static final double REACH = 0.05;

  /** The same as a share of a narrow step between two rulings. */
  private static final double SLACK = 0.2;

  /** Share of such a step that a ruling covers to close it. */
  private static final double COVERED = 0.6;

  /** More lines than this in one direction are no form but a pattern. */
  private static final int MOST = 400;

  static Cells of(Rulings rulings, int width, int height, double dpi) {
    List<Stroke> level = new ArrayList<>(rulings.horizontal());
    level.addAll(rulings.openSides(dpi));
    List<Integer> xs = positions(rulings.vertical(), width, dpi);
    List<Integer> ys = positions(level, height, dpi);
    boolean[][] above = closed(level, ys, xs, dpi);
    boolean[][] before = closed(rulings.vertical(), xs, ys, dpi);
    int rows = ys.size() - 1;
    int columns = xs.size() - 1;
    int[] parent = new int[rows * columns];
    Arrays.setAll(parent, i -> i);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        if (column > 0 && !before[column][row]) {
          join(parent, row * columns + column - 1, row * columns + column);
        }
        if (row > 0 && !above[row][column]) {
          join(parent, (row - 1) * columns + column, row * columns + column);
        }
      }
    }
    return numbered(xs, ys, parent);
  }

  private static Cells numbered(List<Integer> xs, List<Integer> ys, int[] parent) {
    int rows = ys.size() - 1;
    int columns = xs.size() - 1;
    Map<Integer, Integer> numbers = new LinkedHashMap<>();
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        if (row == 0 || column == 0 || row == rows - 1 || column == columns - 1) {
          numbers.put(find(parent, row * columns + column), 0);
        }
      }
    }
    int[][] area = new int[rows][columns];
    int next = 1;
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int root = find(parent, row * columns + column);
        if (!numbers.containsKey(root)) {
          numbers.put(root, next++);
        }
        area[row][column] = numbers.get(root);
      }
    }
    return new Cells(xs, ys, area, next);
  }

  private static List<Integer> positions(List<Stroke> strokes, int end, double dpi) {
    List<Integer> at = new ArrayList<>(List.of(0));
    List<Stroke> sorted = strokes.stream().sorted((a, b) -> Double.compare(a.at(), b.at())).toList();
    List<Stroke> group = new ArrayList<>();
    for (Stroke stroke : sorted) {
      if (!group.isEmpty() && stroke.at() - group.getLast().at() > SNAP * dpi) {
        add(at, group);
        group.clear();
      }
      group.add(stroke);
    }
    add(at, group);
    at.add(end);
    return at.size() > MOST ? List.of(0, end) : List.copyOf(at);
  }

  private static void add(List<Integer> at, List<Stroke> group) {
    if (!group.isEmpty()) {
      int middle = (int) Math.round(weighted(group, Stroke::at));
      if (middle > at.getLast()) {
        at.add(middle);
      }
    }
  }

  private static double weighted(List<Stroke> group, ToDoubleFunction<Stroke> of) {
    double sum = 0;
    double weight = 0;
    for (Stroke stroke : group) {
      sum += of.applyAsDouble(stroke) * stroke.length();
      weight += stroke.length();
    }
    return sum / weight;
  }

  private static boolean[][] closed(List<Stroke> strokes, List<Integer> at, List<Integer> steps, double dpi) {
    boolean[][] closed = new boolean[at.size()][steps.size() - 1];
    double reach = REACH * dpi;
    for (Stroke stroke : strokes) {
      int nearest = nearest(at, stroke.at());
      for (int step = 0; step + 1 < steps.size(); step++) {
        double from = steps.get(step);
        double to = steps.get(step + 1);
        double slack = Math.min(reach, SLACK * (to - from));
        double covered = Math.min(stroke.to() + slack, to) - Math.max(stroke.from() - slack, from);
        closed[nearest][step] |= covered >= COVERED * (to - from);
      }
    }
    return closed;
  }

  private static int nearest(List<Integer> at, double position) {
    int nearest = 0;
    for (int i = 1; i < at.size(); i++) {
      nearest = Math.abs(at.get(i) - position) < Math.abs(at.get(nearest) - position) ? i : nearest;
    }
    return nearest;
  }

  private static int find(int[] parent, int i) {
    int root = i;
    while (parent[root] != root) {
      root = parent[root];
    }
    parent[i] = root;
    return root;
  }

  private static void join(int[] parent, int a, int b) {
    parent[find(parent, b)] = find(parent, a);
  }

  private List<PixelBox> beside() {
    List<PixelBox> found = new ArrayList<>();
    for (int row = 0; row < area.length; row++) {
      int[] slots = area[row];
      int from = -1;
      for (int column = 0; column <= slots.length; column++) {
        boolean outer = column < slots.length && slots[column] == 0;
        if (outer && from < 0) {
          from = column;
        }
        if (!outer && from >= 0) {
          boolean whole = from == 0 && column == slots.length;
          PixelBox box = new PixelBox(xs.get(from), ys.get(row), xs.get(column), ys.get(row + 1));
          from = -1;
          if (!whole) {
            add(found, box);
          }
        }
      }
    }
    return found;
  }

  /** Pieces of one margin above each other are one. */
  private static void add(List<PixelBox> found, PixelBox box) {
    for (int i = 0; i < found.size(); i++) {
      PixelBox above = found.get(i);
      if (above.x0() == box.x0() && above.x1() == box.x1() && above.y1() == box.y0()) {
        found.set(i, above.union(box));
        return;
      }
    }
    found.add(box);
  }

  /** Pixel boxes of the areas, the outer one first. */
  List<PixelBox> boxes() {
    PixelBox[] boxes = new PixelBox[count];
    for (int row = 0; row < area.length; row++) {
      for (int column = 0; column < area[row].length; column++) {
        PixelBox slot = new PixelBox(xs.get(column), ys.get(row), xs.get(column + 1), ys.get(row + 1));
        int number = area[row][column];
        boxes[number] = boxes[number] == null ? slot : boxes[number].union(slot);
      }
    }
    return Arrays.stream(boxes).map(box -> box == null ? new PixelBox(0, 0, 0, 0) : box).toList();
  }

  /** Where else print may stand: bands of the outer area from one table to the next, and what lies beside the tables. */
  List<PixelBox> outerBands() {
    List<PixelBox> bands = beside();
    int width = xs.getLast();
    int from = -1;
    for (int row = 0; row < area.length; row++) {
      boolean outer = Arrays.stream(area[row]).allMatch(number -> number == 0);
      if (outer && from < 0) {
        from = ys.get(row);
      }
      if (!outer && from >= 0) {
        bands.add(new PixelBox(0, from, width, ys.get(row)));
        from = -1;
      }
    }
    if (from >= 0) {
      bands.add(new PixelBox(0, from, width, ys.getLast()));
    }
    return bands;
  }
}
