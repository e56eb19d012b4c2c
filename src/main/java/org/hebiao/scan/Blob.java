package org.hebiao.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Ink that hangs together, touching at corners included.
 *
 * @param x0 first column
 * @param y0 first row
 * @param x1 column after the last
 * @param y1 row after the last
 * @param area pixels of ink
 */
record Blob(int x0, int y0, int x1, int y1, int area) {
  int width() {
    return x1 - x0;
  }

  int height() {
    return y1 - y0;
  }

  static List<Blob> all(Ink ink) {
    return in(ink, 0, 0, ink.width(), ink.height());
  }

  /** Blobs of a part of the ink, cut at its edges, from left to right by their first column. */
  static List<Blob> in(Ink ink, int x0, int y0, int x1, int y1) {
    List<int[]> runs = new ArrayList<>();
    List<Integer> parents = new ArrayList<>();
    int above = 0;
    int own = 0;
    for (int y = Math.max(0, y0); y < Math.min(ink.height(), y1); y++) {
      int next = runs.size();
      int candidate = above;
      for (int x = Math.max(0, x0); x < Math.min(ink.width(), x1); x++) {
        if (!ink.on()[y * ink.width() + x]) {
          continue;
        }
        int from = x;
        while (x < Math.min(ink.width(), x1) && ink.on()[y * ink.width() + x]) {
          x++;
        }
        runs.add(new int[] {from, x, y});
        parents.add(runs.size() - 1);
        while (candidate < own && runs.get(candidate)[1] < from) {
          candidate++;
        }
        for (int touching = candidate; touching < own && runs.get(touching)[0] <= x; touching++) {
          join(parents, touching, runs.size() - 1);
        }
      }
      above = next;
      own = runs.size();
    }
    return gathered(runs, parents);
  }

  private static List<Blob> gathered(List<int[]> runs, List<Integer> parents) {
    Blob[] blobs = new Blob[runs.size()];
    for (int i = 0; i < runs.size(); i++) {
      int root = find(parents, i);
      int[] run = runs.get(i);
      Blob part = new Blob(run[0], run[2], run[1], run[2] + 1, run[1] - run[0]);
      blobs[root] = blobs[root] == null ? part : blobs[root].with(part);
    }
    return Arrays.stream(blobs).filter(blob -> blob != null).sorted((a, b) -> Integer.compare(a.x0, b.x0)).toList();
  }

  Blob with(Blob other) {
    return new Blob(Math.min(x0, other.x0), Math.min(y0, other.y0), Math.max(x1, other.x1), Math.max(y1, other.y1), area + other.area);
  }

  private static int find(List<Integer> parents, int i) {
    int root = i;
    while (parents.get(root) != root) {
      root = parents.get(root);
    }
    for (int at = i; parents.get(at) != root; ) {
      int next = parents.get(at);
      parents.set(at, root);
      at = next;
    }
    return root;
  }

  private static void join(List<Integer> parents, int a, int b) {
    int one = find(parents, a);
    int other = find(parents, b);
    parents.set(Math.max(one, other), Math.min(one, other));
  }
}
