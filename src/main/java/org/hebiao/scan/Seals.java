package org.hebiao.scan;

import java.awt.image.BufferedImage;

/**
 * Where seals and pens have coloured a page, and how bright they are on bare paper. A seal is printed over print or under it: what is as light as the seal
 * alone is paper, what is darker is print seen through it. Images that store colour coarser than brightness leave a grey edge around a seal; it counts to the
 * seal.
 *
 * @param near for each pixel the strongest channel of the colour around it, 1 to 3, or 0
 * @param brightest of the seal on paper, for each channel
 * @param luma brightness to the eye of the same
 */
record Seals(int width, byte[] near, int[] brightest, int[] luma) {
  /** Difference of the channels from which on a pixel is coloured; yellowed paper has 30. */
  private static final int COLOURED = 60;

  /** The grey edge around colour reaches so far, in pixels: one block of colour in a JPEG image. */
  private static final int EDGE = 2;

  /** Share of the coloured pixels that are darker than a seal on bare paper: print under it, its edges. */
  private static final double UNDER = 0.5;

  /** Fewer coloured pixels tell nothing of a seal, as a share of the page. */
  private static final double FEW = 0.0002;

  /** From this share of the seal's own brightness on a pixel is paper. */
  private static final double BARE = 0.8;

  /** Up to this brightness weak colour stays print; from this much more on it is paper. */
  private static final int INK = 120;

  private static final int FADE = 60;

  static Seals of(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    byte[] strong = new byte[width * height];
    int[][] lights = new int[4][256];
    int[][] lumas = new int[4][256];
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        int pixel = row[x];
        if (colour(pixel) >= COLOURED && (pixel >>> 24) >= 0x80) {
          int channel = strongest(pixel);
          strong[y * width + x] = (byte) channel;
          lights[channel][max(pixel)]++;
          lumas[channel][luma(pixel)]++;
        }
      }
    }
    int[] brightest = new int[4];
    int[] luma = new int[4];
    for (int channel = 1; channel < 4; channel++) {
      brightest[channel] = level(lights[channel], FEW * strong.length);
      luma[channel] = level(lumas[channel], FEW * strong.length);
    }
    return new Seals(width, spread(strong, width, height), brightest, luma);
  }

  /** The level that a share of the pixels lies below; 0 when there are too few. */
  private static int level(int[] counts, double few) {
    long all = 0;
    for (int count : counts) {
      all += count;
    }
    if (all < few) {
      return 0;
    }
    int level = 0;
    for (long seen = counts[0]; seen < UNDER * all; seen += counts[level]) {
      level++;
    }
    return level;
  }

  private static byte[] spread(byte[] strong, int width, int height) {
    byte[] near = strong.clone();
    for (int i = 0; i < strong.length; i++) {
      if (strong[i] == 0) {
        continue;
      }
      int x = i % width;
      int y = i / width;
      for (int v = Math.max(0, y - EDGE); v <= Math.min(height - 1, y + EDGE); v++) {
        for (int u = Math.max(0, x - EDGE); u <= Math.min(width - 1, x + EDGE); u++) {
          near[v * width + u] = near[v * width + u] == 0 ? strong[i] : near[v * width + u];
        }
      }
    }
    return near;
  }

  /** Brightness of a pixel once the colour is taken away. */
  int grey(int pixel, int x, int y) {
    int channel = near[y * width + x];
    if (channel != 0 && luma[channel] > 0) {
      return luma(pixel) >= BARE * luma[channel] ? 0xFF : Math.min(0xFF, max(pixel) * 0xFF / brightest[channel]);
    }
    return Math.min(0xFF, max(pixel) + colour(pixel) * Math.clamp(max(pixel) - INK, 0, FADE) / FADE);
  }

  private static int red(int pixel) {
    return pixel >> 16 & 0xFF;
  }

  private static int green(int pixel) {
    return pixel >> 8 & 0xFF;
  }

  private static int blue(int pixel) {
    return pixel & 0xFF;
  }

  private static int max(int pixel) {
    return Math.max(red(pixel), Math.max(green(pixel), blue(pixel)));
  }

  private static int colour(int pixel) {
    return max(pixel) - Math.min(red(pixel), Math.min(green(pixel), blue(pixel)));
  }

  private static int strongest(int pixel) {
    int max = max(pixel);
    return red(pixel) == max ? 1 : green(pixel) == max ? 2 : 3;
  }

  private static int luma(int pixel) {
    return (299 * red(pixel) + 587 * green(pixel) + 114 * blue(pixel)) / 1000;
  }
}
