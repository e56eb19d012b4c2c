package org.hebiao.scan;

/** How far the lines of a page are from level, by the angle at which its ink falls into the fewest rows. */
final class Skew {
  /** Largest skew looked for, in degrees. */
  private static final double WIDEST = 4;

  /** Steps of the search, in degrees, each ten around the best of the one before. */
  private static final double[] STEPS = {0.25, 0.05, 0.01};

  /** Points looked at; more do not make the angle surer. */
  private static final int POINTS = 120_000;

  private Skew() {}

  /** Degrees clockwise by which lines fall to the right. */
  static double degrees(Ink ink) {
    int count = ink.count();
    if (count == 0) {
      return 0;
    }
    int stride = Math.max(1, count / POINTS);
    int[] xs = new int[count / stride + 1];
    int[] ys = new int[xs.length];
    int points = 0;
    int seen = 0;
    for (int i = 0; i < ink.on().length; i++) {
      if (ink.on()[i] && seen++ % stride == 0 && points < xs.length) {
        xs[points] = i % ink.width();
        ys[points++] = i / ink.width();
      }
    }
    double best = 0;
    double reach = WIDEST;
    for (double step : STEPS) {
      best = best(xs, ys, points, ink, best, reach, step);
      reach = 1.2 * step;
    }
    return best;
  }

  private static double best(int[] xs, int[] ys, int points, Ink ink, double around, double reach, double step) {
    double best = around;
    long most = -1;
    int steps = (int) Math.ceil(reach / step);
    for (int i = 0; i <= 2 * steps; i++) {
      double angle = around + (i % 2 == 0 ? 1 : -1) * (i + 1) / 2 * step;
      long concentration = concentration(xs, ys, points, ink, angle);
      if (concentration > most) {
        most = concentration;
        best = angle;
      }
    }
    return best;
  }

  private static long concentration(int[] xs, int[] ys, int points, Ink ink, double angle) {
    double slope = Math.tan(Math.toRadians(angle));
    int shift = (int) Math.ceil(Math.abs(slope) * ink.width()) + 1;
    int[] rows = new int[ink.height() + 2 * shift];
    for (int i = 0; i < points; i++) {
      rows[(int) (ys[i] - slope * xs[i]) + shift]++;
    }
    long sum = 0;
    for (int row : rows) {
      sum += (long) row * row;
    }
    return sum;
  }
}
