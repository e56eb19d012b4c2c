package org.hebiao.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** An image file as a document: JPEG, PNG or TIFF, each image of it a page. */
final class ImagePages {
  private static final double POINTS_PER_INCH = 72;
  private static final double MILLIMETRES_PER_INCH = 25.4;

  /** A photograph says nothing of the paper: it is taken for A4, its longer side 297 mm. */
  private static final double A4_LONG = 841.9;

  /** Resolutions outside of these are not those of the paper: cameras write 72. */
  private static final double COARSEST_SAID = 90;

  private static final double FINEST_SAID = 2_400;

  /** Larger images are refused before they are decoded. */
  private static final long MOST_DECLARED = 1_000_000_000L;

  private final byte[] bytes;
  private final int mostPixels;

  /** @param mostPixels of a page; finer images are read coarser */
  ImagePages(byte[] bytes, int mostPixels) {
    this.bytes = bytes;
    this.mostPixels = mostPixels;
  }

  /** By the first bytes: JPEG, PNG, TIFF, BMP, JPEG 2000. */
  static boolean isImage(byte[] bytes) {
    if (bytes.length < 12) {
      return false;
    }
    int first = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
    return first == 0xFFD8 || first == 0x8950 || first == 0x4949 && bytes[2] == 42 || first == 0x4D4D && bytes[3] == 42 || first == 0x424D;
  }

  /** A page of the file, from 1; its size is known without decoding it. */
  record Size(int pixelsWide, int pixelsHigh, double width, double height) {}

  private interface Looking<T> {
    T at(ImageReader reader) throws IOException;
  }

  private <T> T with(Looking<T> looking) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new IOException("no reader for this image");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in);
        return looking.at(reader);
      } finally {
        reader.dispose();
      }
    }
  }

  int count() throws IOException {
    return with(reader -> reader.getNumImages(true));
  }

  Size size(int number) throws IOException {
    return with(reader -> size(reader, number));
  }

  private static Size size(ImageReader reader, int number) throws IOException {
    int wide = reader.getWidth(number - 1);
    int high = reader.getHeight(number - 1);
    double dpi = dotsPerInch(reader, number);
    if (!(dpi >= COARSEST_SAID && dpi <= FINEST_SAID)) {
      dpi = Math.max(wide, high) * POINTS_PER_INCH / A4_LONG;
    }
    return new Size(wide, high, wide * POINTS_PER_INCH / dpi, high * POINTS_PER_INCH / dpi);
  }

  private static double dotsPerInch(ImageReader reader, int number) {
    try {
      Node root = reader.getImageMetadata(number - 1).getAsTree("javax_imageio_1.0");
      NodeList sizes = ((IIOMetadataNode) root).getElementsByTagName("HorizontalPixelSize");
      return sizes.getLength() == 0 ? 0 : MILLIMETRES_PER_INCH / Double.parseDouble(sizes.item(0).getAttributes().getNamedItem("value").getNodeValue());
    } catch (IOException | RuntimeException e) {
      return 0;
    }
  }

  /** Whether an image claims more pixels than are ever decoded. */
  boolean isTooLarge(int number) {
    try {
      Size size = size(number);
      return (long) size.pixelsWide() * size.pixelsHigh() > MOST_DECLARED;
    } catch (IOException | RuntimeException e) {
      // What has no size is unreadable, not too large.
      return false;
    }
  }

  Optional<PageRaster> raster(int number) {
    try {
      return with(
          reader -> {
            Size size = size(reader, number);
            long pixels = (long) size.pixelsWide() * size.pixelsHigh();
            if (pixels > MOST_DECLARED) {
              return Optional.empty();
            }
            double dpi = size.pixelsWide() * POINTS_PER_INCH / size.width();
            int step = (int) Math.max(Math.ceil(Math.sqrt((double) pixels / mostPixels)), Math.floor(dpi / PageRasters.FINEST));
            ImageReadParam parameters = reader.getDefaultReadParam();
            parameters.setSourceSubsampling(Math.max(1, step), Math.max(1, step), 0, 0);
            BufferedImage image = reader.read(number - 1, parameters);
            return Optional.of(new PageRaster(number, size.width(), size.height(), image));
          });
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      return Optional.empty();
    }
  }
}
