package org.hebiao.document;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Files of drawn pages: sixteen greys (PNG) for black print, JPEG where there is colour. */
record ImageFile(String mediaType, byte[] bytes) {
  private static final int GREYS = 16;
  private static final int GREY_BITS = 4;

  /** Difference between the channels of a pixel from which on it is coloured. */
  private static final int COLOUR = 40;

  private static final float QUALITY = 0.8f;

  static ImageFile of(BufferedImage drawn) throws IOException {
    int[] pixels = drawn.getRGB(0, 0, drawn.getWidth(), drawn.getHeight(), null, 0, drawn.getWidth());
    return isColoured(pixels) ? jpeg(drawn) : new ImageFile("image/png", written("png", greys(pixels, drawn.getWidth(), drawn.getHeight())));
  }

  private static boolean isColoured(int[] pixels) {
    for (int pixel : pixels) {
      int red = pixel >> 16 & 0xFF;
      int green = pixel >> 8 & 0xFF;
      int blue = pixel & 0xFF;
      if (Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue)) > COLOUR) {
        return true;
      }
    }
    return false;
  }

  private static BufferedImage greys(int[] pixels, int width, int height) {
    byte[] levels = new byte[GREYS];
    for (int i = 0; i < GREYS; i++) {
      levels[i] = (byte) (i * 0xFF / (GREYS - 1));
    }
    BufferedImage image =
        new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY, new IndexColorModel(GREY_BITS, GREYS, levels, levels, levels));
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        row[x] = ((pixels[y * width + x] >> 8 & 0xFF) * (GREYS - 1) + 0x7F) / 0xFF;
      }
      image.getRaster().setPixels(0, y, width, 1, row);
    }
    return image;
  }

  private static ImageFile jpeg(BufferedImage drawn) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam quality = writer.getDefaultWriteParam();
      quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      quality.setCompressionQuality(QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(drawn, null, null), quality);
    } finally {
      writer.dispose();
    }
    return new ImageFile("image/jpeg", bytes.toByteArray());
  }

  private static byte[] written(String format, BufferedImage image) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(image, format, out);
    }
    return bytes.toByteArray();
  }
}
