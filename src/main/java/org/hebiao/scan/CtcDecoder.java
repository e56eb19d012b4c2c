package org.hebiao.scan;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

/** Greedy decoding of a recognition network's output: the best class of each time step, runs of one class joined, blanks left out. */
record CtcDecoder(CharacterSet set) {
  private static final int BLANK = 0;

  /**
   * Decodes one line.
   *
   * @param scores softmax, [steps][classes], from the buffer's start
   * @param share of the steps that the line's image fills, the rest being padding
   */
  Recognition decode(FloatBuffer scores, int steps, double share) {
    List<Recognition.Character> characters = new ArrayList<>();
    int classes = set.size();
    float[] row = new float[classes];
    int open = BLANK;
    int from = 0;
    float peak = 0;
    for (int step = 0; step <= steps; step++) {
      int best = BLANK;
      if (step < steps) {
        scores.get(step * classes, row);
        best = best(row);
      }
      if (best != open) {
        if (open != BLANK) {
          double at = Math.min(1, (from + step) / (2.0 * steps) / share);
          characters.add(new Recognition.Character(set.classes().get(open), Math.min(1, peak), at));
        }
        open = best;
        from = step;
        peak = 0;
      }
      peak = Math.max(peak, row[best]);
    }
    return new Recognition(characters);
  }

  private static int best(float[] row) {
    int best = 0;
    for (int i = 1; i < row.length; i++) {
      if (row[i] > row[best]) {
        best = i;
      }
    }
    return best;
  }
}
