package org.hebiao.scan;

import java.util.Arrays;

/** An image in 256 greys, 0 black. Its pixels are not changed once it is handed on. */
public final class GreyImage {
  /** Paper, as painted over rulings. */
  static final int PAPER = 235;

  private final int width;
  private final int height;
  private final byte[] pixels;

  /** Takes over {@code pixels}, row by row. */
  public GreyImage(int width, int height, byte[] pixels) {
    if (width < 1 || height < 1 || pixels.length != width * height) {
      throw new IllegalArgumentException("%d x %d pixels, got %d".formatted(width, height, pixels.length));
    }
    this.width = width;
    this.height = height;
    this.pixels = pixels;
  }

  static GreyImage paper(int width, int height) {
    byte[] pixels = new byte[width * height];
    Arrays.fill(pixels, (byte) PAPER);
    return new GreyImage(width, height, pixels);
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  int at(int x, int y) {
    return pixels[y * width + x] & 0xFF;
  }

  /** The pixels themselves, for code that goes over all of them. */
  byte[] pixels() {
    return pixels;
  }

  /** Part of the image; what lies outside of it is paper. */
  GreyImage crop(int x0, int y0, int x1, int y1) {
    GreyImage part = paper(Math.max(1, x1 - x0), Math.max(1, y1 - y0));
    int from = Math.max(0, x0);
    int to = Math.min(width, x1);
    for (int y = Math.max(0, y0); y < Math.min(height, y1) && to > from; y++) {
      System.arraycopy(pixels, y * width + from, part.pixels, (y - y0) * part.width + from - x0, to - from);
    }
    return part;
  }

  /** Turned clockwise by quarters. */
  GreyImage turned(int quarters) {
    int turns = Math.floorMod(quarters, 4);
    if (turns == 0) {
      return this;
    }
    boolean aside = turns % 2 == 1;
    byte[] to = new byte[pixels.length];
    int wide = aside ? height : width;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int at =
            switch (turns) {
              case 1 -> x * wide + height - 1 - y;
              case 2 -> (height - 1 - y) * wide + width - 1 - x;
              default -> (width - 1 - x) * wide + y;
            };
        to[at] = pixels[y * width + x];
      }
    }
    return new GreyImage(wide, aside ? width : height, to);
  }

  /** Another size: means over areas when smaller, linear between pixels when larger. */
  GreyImage resized(int wide, int high) {
    if (wide == width && high == height) {
      return this;
    }
    return new GreyImage(wide, high, new Resampling(this, wide, high).pixels());
  }
}
