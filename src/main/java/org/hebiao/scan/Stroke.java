package org.hebiao.scan;

import java.util.List;

/**
 * A long thin piece of ink along one axis, as found row by row: {@code at} across, {@code from} to {@code to} along, in pixels.
 *
 * @param thickness mean, in pixels
 * @param runs rows that make it up: position across, first and last along
 */
record Stroke(double at, int from, int to, double thickness, List<int[]> runs) {
  int length() {
    return to - from;
  }
}
