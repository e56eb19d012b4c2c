package org.hebiao.scan;

/** Scales an image: linear between pixels, and where it shrinks each new pixel is the mean over what it covers. */
final class Resampling {
  private final GreyImage from;
  private final int wide;
  private final int high;

  Resampling(GreyImage from, int wide, int high) {
    this.from = from;
    this.wide = wide;
    this.high = high;
  }

  /** Weights of old pixels in new ones along one side: new pixel i is the sum over k of {@code weight[i][k] * old[first[i] + k]}. */
  private record Side(int[] first, float[][] weight) {
    static Side of(int before, int after) {
      double scale = (double) before / after;
      double reach = Math.max(1, scale);
      int[] first = new int[after];
      float[][] weight = new float[after][];
      for (int i = 0; i < after; i++) {
        double middle = (i + 0.5) * scale - 0.5;
        int from = Math.max(0, (int) Math.ceil(middle - reach));
        int to = Math.min(before - 1, (int) Math.floor(middle + reach));
        float[] own = new float[Math.max(1, to - from + 1)];
        float sum = 0;
        for (int k = from; k <= to; k++) {
          own[k - from] = (float) Math.max(0, 1 - Math.abs(k - middle) / reach);
          sum += own[k - from];
        }
        if (sum == 0) {
          own[0] = 1;
          sum = 1;
        }
        for (int k = 0; k < own.length; k++) {
          own[k] /= sum;
        }
        first[i] = Math.min(from, before - own.length);
        weight[i] = own;
      }
      return new Side(first, weight);
    }
  }

  byte[] pixels() {
    Side across = Side.of(from.width(), wide);
    Side down = Side.of(from.height(), high);
    float[][] rows = new float[from.height()][];
    byte[] to = new byte[wide * high];
    for (int y = 0; y < high; y++) {
      float[] weights = down.weight()[y];
      float[] sum = new float[wide];
      for (int k = 0; k < weights.length; k++) {
        int row = down.first()[y] + k;
        if (rows[row] == null) {
          rows[row] = across(row, across);
        }
        for (int x = 0; x < wide; x++) {
          sum[x] += weights[k] * rows[row][x];
        }
      }
      for (int x = 0; x < wide; x++) {
        to[y * wide + x] = (byte) Math.clamp(Math.round(sum[x]), 0, 0xFF);
      }
      for (int done = y == 0 ? 0 : down.first()[y - 1]; done < down.first()[y]; done++) {
        rows[done] = new float[0];
      }
    }
    return to;
  }

  private float[] across(int row, Side side) {
    byte[] pixels = from.pixels();
    int start = row * from.width();
    float[] result = new float[wide];
    for (int x = 0; x < wide; x++) {
      float[] weights = side.weight()[x];
      float sum = 0;
      for (int k = 0; k < weights.length; k++) {
        sum += weights[k] * (pixels[start + side.first()[x] + k] & 0xFF);
      }
      result[x] = sum;
    }
    return result;
  }
}
