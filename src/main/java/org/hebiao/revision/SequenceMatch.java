package org.hebiao.revision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;

/**
 * Which row of one list is which of another, where rows were inserted, dropped, reworded or moved: rows that are alone of their kind in both lists hold
 * the order, the stretches between them are aligned, what is left is looked for elsewhere.
 */
final class SequenceMatch<T> {
  private static final int NONE = -1;

  /** Least likeness of two rows that are one: 联合采购数量 and 采购数量 are, 数量指标 and 质量指标 of other contents are not. */
  private static final double LEAST = 0.6;

  /** Least likeness of a row found out of its order. */
  private static final double LEAST_MOVED = 0.85;

  /** Pairs of one stretch that are compared each with each; beyond it only equal rows are found. */
  private static final int LARGEST_STRETCH = 40_000;

  private final List<T> old;
  private final List<T> now;
  private final Function<T, ?> name;
  private final ToDoubleBiFunction<T, T> likeness;
  private final int[] partner;

  private SequenceMatch(List<T> old, List<T> now, Function<T, ?> name, ToDoubleBiFunction<T, T> likeness) {
    this.old = old;
    this.now = now;
    this.name = name;
    this.likeness = likeness;
    this.partner = new int[old.size()];
    Arrays.fill(partner, NONE);
  }

  /** Index in {@code now} of each text of {@code old}, -1 for those that are gone. */
  static int[] of(List<String> old, List<String> now) {
    return of(old, now, Function.identity(), TextLikeness::of);
  }

  /**
   * Index in {@code now} of each element of {@code old}, -1 for those that are gone.
   *
   * @param name what a row is known by; rows of one name are told apart by their likeness
   */
  static <T> int[] of(List<T> old, List<T> now, Function<T, ?> name, ToDoubleBiFunction<T, T> likeness) {
    SequenceMatch<T> match = new SequenceMatch<>(old, now, name, likeness);
    match.anchored();
    match.moved();
    return match.partner;
  }

  private void anchored() {
    int fromOld = 0;
    int fromNow = 0;
    for (int[] anchor : ascending(unique())) {
      align(fromOld, anchor[0], fromNow, anchor[1]);
      partner[anchor[0]] = anchor[1];
      fromOld = anchor[0] + 1;
      fromNow = anchor[1] + 1;
    }
    align(fromOld, old.size(), fromNow, now.size());
  }

  /** Pairs of equal rows that are the only ones of their kind on both sides, in the order of the old list. */
  private List<int[]> unique() {
    Map<Object, Integer> inOld = places(old);
    Map<Object, Integer> inNow = places(now);
    List<int[]> pairs = new ArrayList<>();
    for (int i = 0; i < old.size(); i++) {
      Object known = name.apply(old.get(i));
      int there = inNow.getOrDefault(known, NONE);
      if (inOld.getOrDefault(known, NONE) == i && there != NONE) {
        pairs.add(new int[] {i, there});
      }
    }
    return pairs;
  }

  /** Place of each row that occurs once, -1 for the others. */
  private Map<Object, Integer> places(List<T> rows) {
    Map<Object, Integer> places = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      places.merge(name.apply(rows.get(i)), i, (first, second) -> NONE);
    }
    return places;
  }

  /** The longest run of pairs that keeps the order on both sides. */
  private static List<int[]> ascending(List<int[]> pairs) {
    List<Integer> tails = new ArrayList<>();
    int[] before = new int[pairs.size()];
    for (int i = 0; i < pairs.size(); i++) {
      int at = 0;
      int end = tails.size();
      while (at < end) {
        int middle = (at + end) / 2;
        if (pairs.get(tails.get(middle))[1] < pairs.get(i)[1]) {
          at = middle + 1;
        } else {
          end = middle;
        }
      }
      before[i] = at == 0 ? NONE : tails.get(at - 1);
      if (at == tails.size()) {
        tails.add(i);
      } else {
        tails.set(at, i);
      }
    }
    Deque<int[]> run = new ArrayDeque<>();
    for (int i = tails.isEmpty() ? NONE : tails.getLast(); i != NONE; i = before[i]) {
      run.addFirst(pairs.get(i));
    }
    return List.copyOf(run);
  }

  private void align(int oldFrom, int oldTo, int nowFrom, int nowTo) {
    int rows = oldTo - oldFrom;
    int columns = nowTo - nowFrom;
    if (rows > 0 && columns > 0 && (long) rows * columns <= LARGEST_STRETCH) {
      alignAlike(oldFrom, rows, nowFrom, columns);
    }
  }

  /** The order-keeping pairing of a stretch with the most likeness in all. */
  private void alignAlike(int oldFrom, int rows, int nowFrom, int columns) {
    double[][] alike = new double[rows][columns];
    double[][] best = new double[rows + 1][columns + 1];
    for (int i = rows - 1; i >= 0; i--) {
      for (int j = columns - 1; j >= 0; j--) {
        alike[i][j] = likeness.applyAsDouble(old.get(oldFrom + i), now.get(nowFrom + j));
        double skipped = Math.max(best[i + 1][j], best[i][j + 1]);
        best[i][j] = alike[i][j] < LEAST ? skipped : Math.max(skipped, best[i + 1][j + 1] + alike[i][j]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < rows && j < columns) {
      if (alike[i][j] >= LEAST && best[i][j] == best[i + 1][j + 1] + alike[i][j]) {
        partner[oldFrom + i++] = nowFrom + j++;
      } else if (best[i][j] == best[i + 1][j]) {
        i++;
      } else {
        j++;
      }
    }
  }

  /** Rows without a partner so far: equal ones first, then the best pairing of those that are nearly equal. */
  private void moved() {
    List<Integer> free = free();
    Map<Object, Deque<Integer>> equal = new HashMap<>();
    free.forEach(j -> equal.computeIfAbsent(name.apply(now.get(j)), row -> new ArrayDeque<>()).add(j));
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < partner.length; i++) {
      if (partner[i] == NONE) {
        Deque<Integer> places = equal.getOrDefault(name.apply(old.get(i)), new ArrayDeque<>());
        if (places.isEmpty()) {
          open.add(i);
        } else {
          partner[i] = places.remove();
        }
      }
    }
    List<Integer> left = free();
    if (!open.isEmpty() && !left.isEmpty() && (long) open.size() * left.size() <= LARGEST_STRETCH) {
      double[][] alike = new double[open.size()][left.size()];
      for (int i = 0; i < open.size(); i++) {
        for (int j = 0; j < left.size(); j++) {
          alike[i][j] = likeness.applyAsDouble(old.get(open.get(i)), now.get(left.get(j)));
        }
      }
      int[] best = Assignment.best(alike, LEAST_MOVED);
      for (int i = 0; i < best.length; i++) {
        partner[open.get(i)] = best[i] == NONE ? NONE : left.get(best[i]);
      }
    }
  }

  private List<Integer> free() {
    boolean[] taken = new boolean[now.size()];
    for (int j : partner) {
      if (j != NONE) {
        taken[j] = true;
      }
    }
    List<Integer> free = new ArrayList<>();
    for (int j = 0; j < taken.length; j++) {
      if (!taken[j]) {
        free.add(j);
      }
    }
    return free;
  }
}
