package org.hebiao.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the lines of print inside cells and between tables, by the rows and columns that their ink leaves free. */
final class LineFinder {
  /** What is lower is no line of print by itself, in inches. */
  private static final double LOWEST = 0.035;

  /** Room left and right of a line's crop, in line heights. */
  private static final double PAD_ACROSS = 0.3;

  /** Room above and below, in line heights; more costs one cell in a hundred. */
  private static final double PAD_DOWN = 0.1;

  /** A gap of this many line heights cuts a line. */
  private static final double CUT = 1.6;

  /** Lines as high as this many ordinary ones are several. */
  private static final double SEVERAL = 1.55;

  /** Where no cell tells better: the height of ordinary print in inches. */
  private static final double ORDINARY = 0.13;

  private final Ink ink;
  private final double dpi;
  private final double ordinary;

  /**
   * @param ink without rulings and specks
   */
  LineFinder(Ink ink, double dpi, List<PixelBox> cells) {
    this.ink = ink;
    this.dpi = dpi;
    this.ordinary = ordinary(cells);
  }

  /** Middle height of the print on this page, in pixels. */
  double ordinary() {
    return ordinary;
  }

  private double ordinary(List<PixelBox> cells) {
    double[] heights =
        cells.stream()
            .flatMap(cell -> bands(cell).stream())
            .mapToDouble(band -> band[1] - band[0])
            .filter(height -> height > LOWEST * 2 * dpi && height < 3 * ORDINARY * dpi)
            .sorted()
            .toArray();
    return heights.length < 5 ? ORDINARY * dpi : heights[heights.length / 2];
  }

  /** Lines of an area, downwards, each from left to right. */
  List<PrintedLine> lines(int area, PixelBox cell) {
    List<int[]> bands = split(merged(bands(cell)), cell);
    List<PrintedLine> lines = new ArrayList<>();
    for (int i = 0; i < bands.size(); i++) {
      int[] band = bands.get(i);
      int above = i == 0 ? cell.y0() : (bands.get(i - 1)[1] + band[0]) / 2;
      int below = i + 1 == bands.size() ? cell.y1() : (band[1] + bands.get(i + 1)[0] + 1) / 2;
      for (int[] part : parts(cell, band)) {
        lines.add(line(area, cell, part, band, above, below));
      }
    }
    return lines;
  }

  private PrintedLine line(int area, PixelBox cell, int[] part, int[] band, int above, int below) {
    PixelBox exact = tight(part[0], band[0], part[1], band[1]);
    int height = Math.max(exact.height(), (int) Math.round(0.75 * ordinary));
    int middle = (exact.y0() + exact.y1()) / 2;
    int top = Math.max(above, Math.min(exact.y0(), middle - height / 2) - (int) Math.ceil(PAD_DOWN * height));
    int bottom = Math.min(below, Math.max(exact.y1(), middle + (height + 1) / 2) + (int) Math.ceil(PAD_DOWN * height));
    int across = (int) Math.ceil(PAD_ACROSS * height);
    return new PrintedLine(area, exact, new PixelBox(exact.x0() - across, top, exact.x1() + across, Math.max(bottom, top + 1)), cell);
  }

  private PixelBox tight(int x0, int y0, int x1, int y1) {
    int[] rows = ink.rows(x0, y0, x1, y1);
    int first = 0;
    int last = rows.length - 1;
    while (first < last && rows[first] == 0) {
      first++;
    }
    while (last > first && rows[last] == 0) {
      last--;
    }
    return new PixelBox(x0, y0 + first, x1, y0 + last + 1);
  }

  /** Rows with ink that follow each other: first row, row after the last. */
  private List<int[]> bands(PixelBox cell) {
    int[] rows = ink.rows(cell.x0(), cell.y0(), cell.x1(), cell.y1());
    return intervals(rows, cell.y0(), 1);
  }

  private static List<int[]> intervals(int[] counts, int offset, int gap) {
    List<int[]> found = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] == 0) {
        continue;
      }
      if (!found.isEmpty() && offset + i - found.getLast()[1] < gap) {
        found.getLast()[1] = offset + i + 1;
      } else {
        found.add(new int[] {offset + i, offset + i + 1});
      }
    }
    return found;
  }

  /** Slivers join the nearer neighbour: the dot of a character, the lower stroke of 二. */
  private List<int[]> merged(List<int[]> bands) {
    List<int[]> merged = new ArrayList<>(bands);
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = 0; i < merged.size() && !changed; i++) {
        int[] band = merged.get(i);
        if (band[1] - band[0] >= 0.6 * ordinary) {
          continue;
        }
        int up = i == 0 ? Integer.MAX_VALUE : band[0] - merged.get(i - 1)[1];
        int down = i + 1 == merged.size() ? Integer.MAX_VALUE : merged.get(i + 1)[0] - band[1];
        changed = up <= down ? join(merged, i - 1, up) || join(merged, i, down) : join(merged, i, down) || join(merged, i - 1, up);
      }
    }
    return merged;
  }

  private boolean join(List<int[]> bands, int upper, int gap) {
    if (upper < 0 || upper + 1 >= bands.size() || gap > 0.35 * ordinary || bands.get(upper + 1)[1] - bands.get(upper)[0] > 1.35 * ordinary) {
      return false;
    }
    bands.get(upper)[1] = bands.get(upper + 1)[1];
    bands.remove(upper + 1);
    return true;
  }

  /** Lines that touch are cut where the fewest ink is, near where the lines should end. */
  private List<int[]> split(List<int[]> bands, PixelBox cell) {
    List<int[]> result = new ArrayList<>();
    for (int[] band : bands) {
      int height = band[1] - band[0];
      if (height < SEVERAL * ordinary || band[1] - band[0] > 60 * ordinary) {
        result.add(band);
        continue;
      }
      int[] rows = ink.rows(cell.x0(), band[0], cell.x1(), band[1]);
      int most = Arrays.stream(rows).max().orElse(0);
      int from = 0;
      while (height - from >= SEVERAL * ordinary) {
        int best = -1;
        for (int y = from + (int) (0.75 * ordinary); y < Math.min(height - 0.5 * ordinary, from + 1.7 * ordinary); y++) {
          best = best < 0 || rows[y] < rows[best] ? y : best;
        }
        if (best < 0 || rows[best] > 0.3 * most) {
          break;
        }
        result.add(new int[] {band[0] + from, band[0] + best});
        from = best;
      }
      result.add(new int[] {band[0] + from, band[1]});
    }
    return result;
  }

  /** Pieces of a line between wide gaps: first column, column after the last. */
  private List<int[]> parts(PixelBox cell, int[] band) {
    int[] columns = ink.columns(cell.x0(), band[0], cell.x1(), band[1]);
    return intervals(columns, cell.x0(), (int) Math.round(CUT * Math.max(ordinary, band[1] - band[0])));
  }
}
