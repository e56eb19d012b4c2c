package org.hebiao.scan;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** How scanners write a page image into a PDF. */
enum ScanEncoding {
  JPEG,
  JPEG_POOR,
  CCITT,
  JBIG2,
  JPEG_2000;

  /** Darker pixels are black for those that know black and white only. */
  private static final int BLACK = 160;

  PDImageXObject embedded(PDDocument document, BufferedImage image, boolean colour) throws IOException {
    return switch (this) {
      case JPEG -> JPEGFactory.createFromImage(document, copy(image, colour), 0.72f);
      case JPEG_POOR -> JPEGFactory.createFromImage(document, copy(image, colour), 0.3f);
      case CCITT -> CCITTFactory.createFromImage(document, bitonal(image));
      case JBIG2 -> jbig2(document, bitonal(image));
      case JPEG_2000 -> jpeg2000(document, copy(image, colour), colour);
    };
  }

  private static BufferedImage copy(BufferedImage image, boolean colour) {
    BufferedImage copy = new BufferedImage(image.getWidth(), image.getHeight(), colour ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_BYTE_GRAY);
    copy.createGraphics().drawImage(image, 0, 0, null);
    return copy;
  }

  private static BufferedImage bitonal(BufferedImage image) {
    BufferedImage copy = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        copy.setRGB(x, y, (image.getRGB(x, y) >> 8 & 0xFF) < BLACK ? 0 : 0xFFFFFF);
      }
    }
    return copy;
  }

  private static PDImageXObject jpeg2000(PDDocument document, BufferedImage image, boolean colour) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      if (!ImageIO.write(image, "jpeg2000", out)) {
        throw new IOException("no writer for JPEG 2000");
      }
    }
    return object(document, bytes.toByteArray(), COSName.JPX_DECODE, image, 8, colour ? PDDeviceRGB.INSTANCE : PDDeviceGray.INSTANCE);
  }

  /** A page of one region whose pixels are coded as in CCITT group 4, which JBIG2 allows (ITU-T T.88, 6.2.6). */
  private static PDImageXObject jbig2(PDDocument document, BufferedImage image) throws IOException {
    byte[] pixels;
    try (var raw = CCITTFactory.createFromImage(document, image).getCOSObject().createRawInputStream()) {
      pixels = raw.readAllBytes();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    segment(out, 0, 48, 19);
    out.writeInt(image.getWidth());
    out.writeInt(image.getHeight());
    out.writeLong(0);
    out.writeByte(0);
    out.writeShort(0);
    segment(out, 1, 38, 18 + pixels.length);
    out.writeInt(image.getWidth());
    out.writeInt(image.getHeight());
    out.writeLong(0);
    out.writeByte(0);
    out.writeByte(1);
    out.write(pixels);
    return object(document, bytes.toByteArray(), COSName.JBIG2_DECODE, image, 1, PDDeviceGray.INSTANCE);
  }

  private static void segment(DataOutputStream out, int number, int type, int length) throws IOException {
    out.writeInt(number);
    out.writeByte(type);
    out.writeByte(0);
    out.writeByte(1);
    out.writeInt(length);
  }

  private static PDImageXObject object(PDDocument document, byte[] bytes, COSName filter, BufferedImage image, int bits, PDColorSpace colours) throws IOException {
    return new PDImageXObject(document, new ByteArrayInputStream(bytes), filter, image.getWidth(), image.getHeight(), bits, colours);
  }
}
