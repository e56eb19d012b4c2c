package org.hebiao.scan;

import java.util.ArrayList;
import java.util.List;
import org.hebiao.provenance.Box;

/** Boxes of the connected parts of a detection map that are surely text, grown back to the size of the text (the map shows shrunken regions). */
final class TextRegions {
  private static final float INSIDE = 0.3f;
  private static final double SCORE = 0.5;
  private static final double UNCLIP = 1.6;
  private static final int SMALLEST = 3;

  private TextRegions() {}

  static List<Box> of(float[] scores, int width, int height, double scaleX, double scaleY) {
    boolean[] inside = new boolean[scores.length];
    for (int i = 0; i < scores.length; i++) {
      inside[i] = scores[i] > INSIDE;
    }
    List<Box> boxes = new ArrayList<>();
    for (Blob blob : Blob.all(new Ink(width, height, inside))) {
      int wide = blob.x1() - blob.x0();
      int high = blob.y1() - blob.y0();
      if (Math.min(wide, high) < SMALLEST || mean(scores, width, blob) < SCORE) {
        continue;
      }
      double grow = UNCLIP * wide * high / (2.0 * (wide + high));
      boxes.add(
          new Box(
              Math.max(0, (blob.x0() - grow) * scaleX),
              Math.max(0, (blob.y0() - grow) * scaleY),
              Math.min(width, blob.x1() + grow) * scaleX,
              Math.min(height, blob.y1() + grow) * scaleY));
    }
    return boxes;
  }

  private static double mean(float[] scores, int width, Blob blob) {
    double sum = 0;
    for (int y = blob.y0(); y < blob.y1(); y++) {
      for (int x = blob.x0(); x < blob.x1(); x++) {
        sum += scores[y * width + x];
      }
    }
    return sum / ((blob.x1() - blob.x0()) * (double) (blob.y1() - blob.y0()));
  }
}
