package org.hebiao.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds the long thin pieces of ink that run along rows; slightly slanted and interrupted ones too. */
final class StrokeFinder {
  /** Rows with less than this share of the fullest row's ink are what touches a stroke, not the stroke. */
  private static final double CORE = 0.4;

  private final Ink ink;
  private final int shortest;
  private final int gap;
  private final double thickest;

  /**
   * @param shortest length in pixels
   * @param gap interruptions up to this are bridged, in pixels
   * @param thickest mean thickness in pixels
   */
  StrokeFinder(Ink ink, int shortest, int gap, double thickest) {
    this.ink = ink;
    this.shortest = shortest;
    this.gap = gap;
    this.thickest = thickest;
  }

  /** A stroke in the making. */
  private static final class Open {
    private final List<int[]> runs = new ArrayList<>();
    private int from;
    private int to;
    private int lastRow;

    Open(int[] run) {
      from = run[1];
      to = run[2];
      add(run);
    }

    void add(int[] run) {
      runs.add(run);
      from = Math.min(from, run[1]);
      to = Math.max(to, run[2]);
      lastRow = run[0];
    }

    void take(Open other) {
      other.runs.forEach(this::add);
      lastRow = runs.stream().mapToInt(run -> run[0]).max().orElse(lastRow);
    }
  }

  List<Stroke> strokes() {
    List<Stroke> found = new ArrayList<>();
    List<Open> open = new ArrayList<>();
    for (int y = 0; y < ink.height(); y++) {
      for (int[] run : runs(y)) {
        Open owner = null;
        for (int i = open.size() - 1; i >= 0; i--) {
          Open candidate = open.get(i);
          int[] last = candidate.runs.getLast();
          boolean touches = candidate.lastRow >= y - 1 && Math.min(candidate.to, run[2]) > Math.max(candidate.from, run[1]) && near(last, run);
          if (touches && owner == null) {
            owner = candidate;
          } else if (touches) {
            owner.take(candidate);
            open.remove(i);
          }
        }
        if (owner == null) {
          open.add(new Open(run));
        } else {
          owner.add(run);
        }
      }
      int row = y;
      open.removeIf(candidate -> candidate.lastRow < row && close(candidate, found));
    }
    open.forEach(candidate -> close(candidate, found));
    return found;
  }

  private static boolean near(int[] last, int[] run) {
    return run[0] - last[0] <= 1 || Math.min(last[2], run[2]) > Math.max(last[1], run[1]);
  }

  private boolean close(Open open, List<Stroke> found) {
    TreeMap<Integer, Integer> inkOfRow = new TreeMap<>();
    for (int[] run : open.runs) {
      int count = 0;
      for (int x = run[1]; x < run[2]; x++) {
        count += ink.on()[run[0] * ink.width() + x] ? 1 : 0;
      }
      inkOfRow.merge(run[0], count, Integer::sum);
    }
    double most = inkOfRow.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    double area = 0;
    double moment = 0;
    for (Map.Entry<Integer, Integer> row : inkOfRow.entrySet()) {
      area += row.getValue();
      if (row.getValue() >= CORE * most) {
        moment += (double) row.getKey() * row.getValue();
      }
    }
    double core = inkOfRow.values().stream().filter(count -> count >= CORE * most).mapToInt(Integer::intValue).sum();
    double thickness = area / (open.to - open.from);
    if (core > 0 && thickness <= thickest) {
      found.add(new Stroke(moment / core + 0.5, open.from, open.to, Math.max(1, thickness), List.copyOf(open.runs)));
    }
    return true;
  }

  /** Runs of a row taken together with its neighbours: a line a little off level stays whole. */
  private List<int[]> runs(int y) {
    List<int[]> runs = new ArrayList<>();
    int from = -1;
    int last = -1;
    for (int x = 0; x < ink.width(); x++) {
      boolean dark = ink.on()[y * ink.width() + x] || y > 0 && ink.on()[(y - 1) * ink.width() + x] || y + 1 < ink.height() && ink.on()[(y + 1) * ink.width() + x];
      if (dark) {
        if (from < 0 || x - last - 1 > gap) {
          keep(runs, y, from, last);
          from = x;
        }
        last = x;
      }
    }
    keep(runs, y, from, last);
    return runs;
  }

  private void keep(List<int[]> runs, int y, int from, int last) {
    if (from >= 0 && last + 1 - from >= shortest) {
      runs.add(new int[] {y, from, last + 1});
    }
  }
}
