package org.hebiao.scan;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells upright rulings from strokes of characters. In rows that are tight to the text both reach from one level ruling to the next; but a ruling runs
 * into the level ones without a gap, goes through several rows, stands free on both sides, and stands where other rows have one too.
 */
final class Uprights {
  /** An upright stroke of this length is no character's, in inches. */
  private static final double SURE = 0.45;

  /** A short ruling ends at most this far from the level one it meets, in inches. */
  private static final double REACH = 0.03;

  /** A ruling that goes through a level one has at least this on either side, in inches. */
  private static final double THROUGH = 0.05;

  /** A gap inside a ruling that scanning made, in inches. */
  private static final double BROKEN = 0.007;

  /** Upright strokes this near to each other stand in one column line, in inches. */
  private static final double SAME_COLUMN = 0.025;

  /** Width beside a stroke that is looked at for attached strokes of a character, in inches. */
  private static final double BESIDE = 0.013;

  /** Share of its length along which a ruling is free on each side: alone, where other rows agree, through several rows. */
  private static final double CLEAR_ALONE = 0.92;

  /** Longest stretch that a seal takes away, in inches, and the share of it where ink must be left. */
  private static final double BRIDGE = 0.7;

  private static final double BRIDGE_INK = 0.25;

  /** Share of the last piece of a ruling that a seal or a fold may have taken away. */
  private static final double WHITE = 0.3;

  /** Least length of the side of an open cell, in inches. */
  private static final double OPEN = 0.14;

  /** What sticks out farther behind a level ruling is cut off, in pixels. */
  private static final double OVERSHOOT = 2;

  private static final double CLEAR_AGREED = 0.8;
  private static final double CLEAR_THROUGH = 0.3;

  private final List<Stroke> level;
  private final Ink sideways;
  private final double dpi;

  /**
   * @param sideways the ink with rows and columns exchanged
   */
  Uprights(List<Stroke> level, Ink sideways, double dpi) {
    this.level = level;
    this.sideways = sideways;
    this.dpi = dpi;
  }

  /** What is known of a short stroke. */
  private record Candidate(Stroke stroke, double clear, int gaps, boolean through) {}

  List<Stroke> trusted(List<Stroke> strokes) {
    List<Stroke> sure = new ArrayList<>();
    List<Candidate> open = new ArrayList<>();
    for (Stroke whole : strokes) {
      Stroke stroke = trimmed(whole);
      if (stroke.length() >= SURE * dpi) {
        sure.add(stroke);
      } else {
        look(stroke, open);
      }
    }
    List<Stroke> trusted = new ArrayList<>(sure);
    open.stream().filter(candidate -> candidate.through && candidate.clear >= CLEAR_THROUGH).forEach(candidate -> trusted.add(candidate.stroke));
    List<Stroke> firm = List.copyOf(trusted);
    for (Candidate candidate : open) {
      if (firm.contains(candidate.stroke)) {
        continue;
      }
      boolean agreed = firm.stream().anyMatch(other -> sameColumn(other, candidate.stroke)) || others(candidate, open) > 0;
      if (agreed ? candidate.gaps < 2 && candidate.clear >= CLEAR_AGREED : candidate.gaps == 0 && candidate.clear >= CLEAR_ALONE) {
        trusted.add(candidate.stroke);
      }
    }
    trusted.addAll(bridges(trusted));
    return trusted;
  }

  /** Pieces of one ruling that a seal has parted: some of its ink is left in between. */
  private List<Stroke> bridges(List<Stroke> trusted) {
    List<Stroke> bridges = new ArrayList<>();
    for (Stroke upper : trusted) {
      for (Stroke lower : trusted) {
        int gap = lower.from() - upper.to();
        if (gap < 1 || gap > BRIDGE * dpi || !sameColumn(upper, lower)) {
          continue;
        }
        Stroke bridge = new Stroke((upper.at() + lower.at()) / 2, upper.to(), lower.from(), Math.max(upper.thickness(), lower.thickness()), List.of());
        boolean[] white = white(bridge);
        int printed = 0;
        for (boolean pixel : white) {
          printed += pixel ? 0 : 1;
        }
        if (printed >= BRIDGE_INK * gap && clear(bridge) >= CLEAR_ALONE) {
          bridges.add(covering(bridge));
        }
      }
    }
    return bridges;
  }

  private static Stroke covering(Stroke bridge) {
    List<int[]> runs = new ArrayList<>();
    int half = (int) Math.ceil(bridge.thickness() / 2) + 1;
    for (int d = -half; d <= half; d++) {
      runs.add(new int[] {(int) bridge.at() + d, bridge.from(), bridge.to()});
    }
    return new Stroke(bridge.at(), bridge.from(), bridge.to(), bridge.thickness(), runs);
  }

  /** Without what runs on behind the last level ruling: a stroke of a character that continues a ruling from the row above. */
  private Stroke trimmed(Stroke stroke) {
    double reach = Math.max(3, REACH * dpi);
    List<Stroke> crossing =
        level.stream()
            .filter(line -> line.from() - reach <= stroke.at() && line.to() + reach >= stroke.at())
            .filter(line -> line.at() >= stroke.from() - reach && line.at() <= stroke.to() + reach)
            .sorted((a, b) -> Double.compare(a.at(), b.at()))
            .toList();
    if (crossing.size() < 2) {
      return stroke;
    }
    boolean[] white = white(stroke);
    int from = stroke.from();
    int to = stroke.to();
    Stroke first = crossing.getFirst();
    Stroke last = crossing.getLast();
    if (first.at() - from > first.thickness() / 2 + OVERSHOOT && !isOpen(stroke, from, (int) first.at())) {
      from = (int) (first.at() - first.thickness() / 2);
    } else if (crossing.size() > 2 && !isRuling(stroke, first, crossing.get(1), white)) {
      from = (int) (crossing.get(1).at() - crossing.get(1).thickness() / 2);
    }
    Stroke before = crossing.get(crossing.size() - 2);
    if (to - last.at() > last.thickness() / 2 + OVERSHOOT && !isOpen(stroke, (int) Math.ceil(last.at()), to)) {
      to = (int) Math.ceil(last.at() + last.thickness() / 2);
    } else if (crossing.size() > 2 && !isRuling(stroke, before, last, white)) {
      to = (int) Math.ceil(before.at() + before.thickness() / 2);
    }
    return from == stroke.from() && to == stroke.to() || to - from < 2 ? stroke : cut(stroke, from, to);
  }

  /** Whether what runs on behind the last level ruling stands free: the side of a cell that a page break left open. */
  private boolean isOpen(Stroke stroke, int from, int to) {
    return to - from >= OPEN * dpi && clear(cut(stroke, from, to)) >= CLEAR_AGREED;
  }

  /** Whether the part of a stroke between two level rulings runs into both of them and is not all attached to print. */
  private boolean isRuling(Stroke stroke, Stroke upper, Stroke lower, boolean[] white) {
    Stroke part = cut(stroke, Math.max(stroke.from(), (int) upper.at()), Math.min(stroke.to(), (int) lower.at()));
    int gaps = 0;
    for (int y = part.from(); y < part.to(); y++) {
      gaps += white[Math.min(white.length - 1, y - stroke.from())] ? 1 : 0;
    }
    int reach = (int) Math.max(3, REACH * dpi);
    int top = part.from() - stroke.from();
    int bottom = part.to() - stroke.from();
    boolean met = part.from() - upper.at() <= upper.thickness() / 2 + OVERSHOOT && lower.at() - part.to() <= lower.thickness() / 2 + OVERSHOOT;
    boolean apart = !met || longest(white, top, top + reach) > 1 || longest(white, bottom - reach, bottom) > 1;
    return part.length() < THROUGH * dpi || !apart && gaps <= WHITE * part.length() && clear(part) >= CLEAR_THROUGH;
  }

  private static Stroke cut(Stroke stroke, int from, int to) {
    List<int[]> runs = new ArrayList<>();
    for (int[] run : stroke.runs()) {
      if (Math.min(run[2], to) > Math.max(run[1], from)) {
        runs.add(new int[] {run[0], Math.max(run[1], from), Math.min(run[2], to)});
      }
    }
    return new Stroke(stroke.at(), from, to, stroke.thickness(), runs);
  }

  private void look(Stroke stroke, List<Candidate> open) {
    boolean[] white = white(stroke);
    int broken = longest(white, 0, white.length);
    boolean through = false;
    int met = 0;
    int gaps = 0;
    for (Stroke crossing : level) {
      double reach = Math.max(3, REACH * dpi);
      boolean spans = crossing.from() - reach <= stroke.at() && crossing.to() + reach >= stroke.at();
      if (!spans || crossing.at() < stroke.from() - reach || crossing.at() > stroke.to() + reach) {
        continue;
      }
      int at = (int) crossing.at() - stroke.from();
      int half = (int) Math.ceil(crossing.thickness() / 2 + reach);
      boolean above = at > THROUGH * dpi;
      boolean below = stroke.length() - at > THROUGH * dpi;
      int line = (int) Math.ceil(crossing.thickness() / 2 + 0.5);
      boolean gap = above && any(white, at - half, at - line) || below && any(white, at + line + 1, at + half + 1);
      met++;
      gaps += gap ? 1 : 0;
      through |= above && below && !gap;
    }
    if (met >= 2 && broken <= Math.max(1, BROKEN * dpi)) {
      open.add(new Candidate(stroke, clear(stroke), gaps, through));
    }
  }

  /** Along the stroke, where none of its ink is. */
  private boolean[] white(Stroke stroke) {
    boolean[] white = new boolean[stroke.length()];
    int half = (int) Math.ceil(stroke.thickness() / 2);
    int middle = (int) stroke.at();
    for (int i = 0; i < white.length; i++) {
      boolean on = false;
      for (int d = -half; d <= half; d++) {
        on |= sideways.at(stroke.from() + i, middle + d);
      }
      white[i] = !on;
    }
    return white;
  }

  private static int longest(boolean[] white, int from, int to) {
    int longest = 0;
    int open = 0;
    for (int i = Math.max(0, from); i < Math.min(white.length, to); i++) {
      open = white[i] ? open + 1 : 0;
      longest = Math.max(longest, open);
    }
    return longest;
  }

  private static boolean any(boolean[] white, int from, int to) {
    for (int i = from; i < to; i++) {
      if (i < 0 || i >= white.length || white[i]) {
        return true;
      }
    }
    return false;
  }

  private boolean sameColumn(Stroke one, Stroke other) {
    return Math.abs(one.at() - other.at()) <= SAME_COLUMN * dpi;
  }

  private int others(Candidate candidate, List<Candidate> open) {
    int others = 0;
    for (Candidate other : open) {
      others += other != candidate && other.clear >= CLEAR_ALONE && other.gaps == 0 && sameColumn(other.stroke, candidate.stroke) ? 1 : 0;
    }
    return others;
  }

  /** Share of a stroke's length along which nothing is attached, on its fuller side. */
  private double clear(Stroke stroke) {
    boolean[] crossed = new boolean[stroke.length()];
    for (Stroke crossing : level) {
      int half = (int) Math.ceil(crossing.thickness() / 2) + 1;
      for (int y = (int) crossing.at() - half; y <= crossing.at() + half; y++) {
        if (y >= stroke.from() && y < stroke.to()) {
          crossed[y - stroke.from()] = true;
        }
      }
    }
    return clear(stroke, sideways, Math.max(2, (int) Math.round(BESIDE * dpi)), crossed);
  }

  /** The same for strokes that run along the rows of {@code ink}. */
  static double clear(Stroke stroke, Ink ink, int beside) {
    return clear(stroke, ink, beside, new boolean[stroke.length()]);
  }

  /** Where it is crossed nothing is said of a stroke. */
  private static double clear(Stroke stroke, Ink ink, int beside, boolean[] crossed) {
    int looked = 0;
    int half = (int) Math.ceil(stroke.thickness() / 2) + 1;
    int middle = (int) Math.round(stroke.at());
    int before = 0;
    int after = 0;
    for (int along = stroke.from(); along < stroke.to(); along++) {
      if (crossed[along - stroke.from()]) {
        continue;
      }
      looked++;
      boolean freeBefore = true;
      boolean freeAfter = true;
      for (int d = half; d < half + beside; d++) {
        freeBefore &= !ink.at(along, middle - d - 1);
        freeAfter &= !ink.at(along, middle + d);
      }
      before += freeBefore ? 1 : 0;
      after += freeAfter ? 1 : 0;
    }
    return looked == 0 ? 1 : Math.min(before, after) / (double) looked;
  }
}
