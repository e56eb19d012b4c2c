package org.hebiao.scan;

import java.nio.FloatBuffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lines that are recognised in one call: images of like width, set to one height. The width follows from a line alone, so that its reading does not
 * depend on its neighbours.
 *
 * @param width of the batch in pixels
 * @param members indices of its lines
 */
record LineBatch(int width, List<Integer> members) {
  static final int HEIGHT = 48;
  static final int CHANNELS = 3;

  /** Narrower inputs are read worse. */
  private static final int NARROWEST = 320;

  /** Widths are rounded up to this. */
  private static final int STEP = 64;

  /** Wider inputs are squeezed: more than a hundred characters. */
  private static final int WIDEST = 6_400;

  /** Pixels across a batch; larger batches are no faster. */
  private static final int BATCH_WIDTH = 2_600;

  LineBatch {
    members = List.copyOf(members);
  }

  static List<LineBatch> of(List<GreyImage> lines) {
    Map<Integer, List<Integer>> byWidth = new TreeMap<>(java.util.Comparator.reverseOrder());
    for (int i = 0; i < lines.size(); i++) {
      int width = Math.max(NARROWEST, (scaledWidth(lines.get(i)) + STEP - 1) / STEP * STEP);
      byWidth.computeIfAbsent(width, w -> new ArrayList<>()).add(i);
    }
    List<LineBatch> batches = new ArrayList<>();
    byWidth.forEach(
        (width, members) -> {
          int size = Math.max(1, BATCH_WIDTH / width);
          for (int from = 0; from < members.size(); from += size) {
            batches.add(new LineBatch(width, members.subList(from, Math.min(members.size(), from + size))));
          }
        });
    return batches;
  }

  private static int scaledWidth(GreyImage line) {
    return Math.clamp(Math.round((double) HEIGHT * line.width() / line.height()), 1, WIDEST);
  }

  /** Share of the input's width that a line fills. */
  double filled(GreyImage line) {
    return (double) scaledWidth(line) / width;
  }

  /** Most bytes of an input: one line of the widest, or a full batch. */
  static final int MOST_BYTES = Math.max(WIDEST + STEP, BATCH_WIDTH) * HEIGHT * CHANNELS * Float.BYTES;

  /** The input of the network, in the beginning of {@code memory}: grey three times, -1 to 1, padded with middle grey. */
  FloatBuffer pixels(List<GreyImage> lines, ByteBuffer memory) {
    int plane = HEIGHT * width;
    FloatBuffer buffer = memory.duplicate().order(ByteOrder.nativeOrder()).clear().limit(members.size() * CHANNELS * plane * Float.BYTES).asFloatBuffer();
    float[] row = new float[width];
    for (int i = 0; i < members.size(); i++) {
      GreyImage line = lines.get(members.get(i));
      GreyImage scaled = line.resized(scaledWidth(line), HEIGHT);
      Arrays.fill(row, 0);
      for (int y = 0; y < HEIGHT; y++) {
        for (int x = 0; x < scaled.width(); x++) {
          row[x] = scaled.at(x, y) / 127.5f - 1;
        }
        for (int channel = 0; channel < CHANNELS; channel++) {
          buffer.put((i * CHANNELS + channel) * plane + y * width, row, 0, width);
        }
      }
    }
    return buffer;
  }
}
