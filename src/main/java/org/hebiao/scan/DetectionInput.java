package org.hebiao.scan;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/** A page as the detection network wants it. */
record DetectionInput(int width, int height, FloatBuffer pixels) {
  /** Longest side; at 960 small cells are lost, at 1600 they are not. */
  private static final int LONGEST = 1_600;

  private static final int STEP = 32;
  private static final float[] MEAN = {0.485f, 0.456f, 0.406f};
  private static final float[] DEVIATION = {0.229f, 0.224f, 0.225f};

  static DetectionInput of(GreyImage page) {
    double scale = Math.min(1, (double) LONGEST / Math.max(page.width(), page.height()));
    int width = side(page.width() * scale);
    int height = side(page.height() * scale);
    GreyImage scaled = page.resized(width, height);
    int plane = width * height;
    FloatBuffer buffer = ByteBuffer.allocateDirect(LineBatch.CHANNELS * plane * Float.BYTES).order(ByteOrder.nativeOrder()).asFloatBuffer();
    for (int channel = 0; channel < LineBatch.CHANNELS; channel++) {
      for (int i = 0; i < plane; i++) {
        buffer.put(channel * plane + i, ((scaled.pixels()[i] & 0xFF) / 255f - MEAN[channel]) / DEVIATION[channel]);
      }
    }
    return new DetectionInput(width, height, buffer);
  }

  private static int side(double pixels) {
    return Math.max(STEP, (int) Math.round(pixels / STEP) * STEP);
  }
}
