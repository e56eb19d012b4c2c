package org.hebiao.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.hebiao.document.Ruling;

/** Finds the lattices of a page: lines that cross or meet belong together, and what they enclose is a cell, spans included. */
final class RuledGrid {
  /** A line whose end misses a crossing line by no more than this still meets it, in points. */
  private static final double REACH = 3;

  /** Lines that stick out where a side of a table is open; a single one that sticks out of a mere box connects it in a diagram. */
  private static final int OPEN_SIDE = 2;

  private RuledGrid() {}

  static List<Lattice> find(RuleSet rules) {
    List<Ruling> all = new ArrayList<>(rules.horizontal());
    all.addAll(rules.vertical());
    UnionFind groups = new UnionFind(all.size());
    int verticals = rules.horizontal().size();
    for (int h = 0; h < verticals; h++) {
      for (int v = verticals; v < all.size(); v++) {
        if (meet(all.get(h), all.get(v))) {
          groups.join(h, v);
        }
      }
    }
    Map<Integer, List<Ruling>> byGroup = new LinkedHashMap<>();
    for (int i = 0; i < all.size(); i++) {
      byGroup.computeIfAbsent(groups.find(i), root -> new ArrayList<>()).add(all.get(i));
    }
    List<Lattice> lattices = new ArrayList<>();
    for (List<Ruling> group : byGroup.values()) {
      List<Ruling> horizontal = group.stream().filter(Ruling::horizontal).toList();
      List<Ruling> vertical = group.stream().filter(ruling -> !ruling.horizontal()).toList();
      if (!horizontal.isEmpty() && !vertical.isEmpty() && horizontal.size() + vertical.size() > 2) {
        lattices.add(lattice(horizontal, vertical));
      }
    }
    return lattices;
  }

  static boolean meet(Ruling horizontal, Ruling vertical) {
    return vertical.at() >= horizontal.from() - REACH
        && vertical.at() <= horizontal.to() + REACH
        && horizontal.at() >= vertical.from() - REACH
        && horizontal.at() <= vertical.to() + REACH;
  }

  private static Lattice lattice(List<Ruling> horizontal, List<Ruling> vertical) {
    List<Double> xs = coordinates(vertical, horizontal);
    List<Double> ys = coordinates(horizontal, vertical);
    boolean[][] above = edges(horizontal, ys, xs);
    boolean[][] before = edges(vertical, xs, ys);
    return new Lattice(xs, ys, new SlotCells(xs, ys, above, before).cells());
  }

  /** Coordinates of the lines, and of the ends of the crossing lines where they stick out: an open side. */
  private static List<Double> coordinates(List<Ruling> lines, List<Ruling> crossing) {
    TreeSet<Double> at = new TreeSet<>();
    for (Ruling line : lines) {
      at.add(line.at());
    }
    double[] first = crossing.stream().mapToDouble(Ruling::from).filter(from -> from < at.first() - REACH).sorted().toArray();
    double[] last = crossing.stream().mapToDouble(Ruling::to).filter(to -> to > at.last() + REACH).sorted().toArray();
    int enough = lines.size() > OPEN_SIDE ? 1 : OPEN_SIDE;
    if (first.length >= enough) {
      at.add(first[0]);
    }
    if (last.length >= enough) {
      at.add(last[last.length - 1]);
    }
    return new ArrayList<>(at);
  }

  /** For each coordinate and each step across it, whether a line closes that step. */
  private static boolean[][] edges(List<Ruling> lines, List<Double> at, List<Double> steps) {
    boolean[][] closed = new boolean[at.size()][steps.size() - 1];
    for (Ruling line : lines) {
      int i = at.indexOf(line.at());
      for (int step = 0; step + 1 < steps.size(); step++) {
        double middle = (steps.get(step) + steps.get(step + 1)) / 2;
        closed[i][step] |= line.from() <= middle && line.to() >= middle;
      }
    }
    return closed;
  }
}
