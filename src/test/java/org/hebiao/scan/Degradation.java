package org.hebiao.scan;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Makes a scan of an exported annex, by seed, so that nothing is tuned on a handful of files. Arguments: folder, seed, kind, files. The result is named
 * NAME~KIND.pdf.
 */
final class Degradation {
  /** What is done to the pages. */
  enum Kind {
    GREY_150(150, 0.6, 5, 0.9),
    GREY_200(200, 1.0, 7, 0.9),
    SKEWED(200, 3.0, 5, 0.9),
    FADED(200, 0.8, 6, 0.35),
    SEALED(150, 0.8, 5, 0.9),
    SEALED_200(200, 0.8, 5, 0.9),
    G4_200(200, 0.7, 6, 0.9),
    JBIG2_300(300, 0.7, 6, 0.9),
    JPEG_2000(200, 0.7, 6, 0.9),
    JPEG_POOR(170, 0.7, 4, 0.9),
    PHOTO(200, 0.8, 5, 0.9),
    SIDEWAYS(200, 0.5, 5, 0.9),
    UPSIDE_DOWN(200, 0.5, 5, 0.9),
    STRIPS(200, 0.5, 5, 0.9);

    final int dpi;
    final double skew;
    final double noise;
    final double ink;

    Kind(int dpi, double skew, double noise, double ink) {
      this.dpi = dpi;
      this.skew = skew;
      this.noise = noise;
      this.ink = ink;
    }

    boolean isSealed() {
      return this == SEALED || this == SEALED_200;
    }

    int quarters() {
      return this == SIDEWAYS ? 1 : this == UPSIDE_DOWN ? 2 : 0;
    }

    int strips() {
      return this == STRIPS ? 9 : 1;
    }

    ScanEncoding encoding() {
      return switch (this) {
        case G4_200 -> ScanEncoding.CCITT;
        case JBIG2_300 -> ScanEncoding.JBIG2;
        case JPEG_2000 -> ScanEncoding.JPEG_2000;
        case JPEG_POOR -> ScanEncoding.JPEG_POOR;
        default -> ScanEncoding.JPEG;
      };
    }
  }

  private Degradation() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    Kind kind = Kind.valueOf(arguments[2]);
    for (int i = 3; i < arguments.length; i++) {
      Path file = Path.of(arguments[i]);
      String name = String.valueOf(file.getFileName()).replace(".pdf", "");
      Files.write(folder.resolve(name + "~" + kind + ".pdf"), scanned(Files.readAllBytes(file), kind, Long.parseLong(arguments[1]) * 31 + name.hashCode()));
    }
  }

  static byte[] scanned(byte[] pdf, Kind kind, long seed) throws IOException {
    Random random = new Random(seed);
    try (PDDocument from = Loader.loadPDF(pdf);
        PDDocument to = new PDDocument()) {
      PDFRenderer renderer = new PDFRenderer(from);
      for (int page = 0; page < from.getNumberOfPages(); page++) {
        add(to, page(renderer.renderImageWithDPI(page, kind.dpi, ImageType.RGB), kind, random), kind);
      }
      var bytes = new java.io.ByteArrayOutputStream();
      to.save(bytes);
      return bytes.toByteArray();
    }
  }

  /** One page on the glass: skewed, shifted, its ink weaker, with a shadow, noise and a seal. */
  static BufferedImage page(BufferedImage sheet, Kind kind, Random random) {
    boolean aside = kind.quarters() % 2 == 1;
    int width = aside ? sheet.getHeight() : sheet.getWidth();
    int height = aside ? sheet.getWidth() : sheet.getHeight();
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, width, height);
    g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    AffineTransform place = new AffineTransform();
    place.translate(width / 2.0 + random.nextGaussian() * 4, height / 2.0 + random.nextGaussian() * 4);
    double skew = kind == Kind.SKEWED ? kind.skew * (random.nextBoolean() ? 1 : -1) : (random.nextDouble() * 2 - 1) * kind.skew;
    place.rotate(Math.toRadians(90 * kind.quarters() + skew));
    place.translate(-sheet.getWidth() / 2.0, -sheet.getHeight() / 2.0);
    g.drawImage(sheet, place, null);
    if (kind.isSealed()) {
      seal(g, width, height, kind.dpi, random);
    }
    g.dispose();
    BufferedImage seen = kind == Kind.PHOTO ? Photograph.random(random).of(image) : image;
    double shadow = random.nextDouble() * 0.08;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int pixel = seen.getRGB(x, y);
        double noise = random.nextGaussian() * kind.noise;
        double light = 1 - shadow * x / width;
        image.setRGB(x, y, channel(pixel >> 16, kind, light, noise) << 16 | channel(pixel >> 8, kind, light, noise) << 8 | channel(pixel, kind, light, noise));
      }
    }
    return image;
  }

  private static int channel(int value, Kind kind, double light, double noise) {
    double paper = 246 - (255 - (value & 0xFF)) * kind.ink;
    return Math.clamp(Math.round(paper * light + noise), 0, 255);
  }

  private static void seal(Graphics2D g, int width, int height, int dpi, Random random) {
    int size = (int) (1.5 * dpi);
    int x = (int) (width * (0.3 + 0.4 * random.nextDouble()));
    int y = (int) (height * (0.3 + 0.4 * random.nextDouble()));
    g.setColor(new Color(215, 40, 45, 150));
    g.setStroke(new BasicStroke(0.04f * dpi));
    g.drawOval(x, y, size, size);
    g.drawString("★", x + size / 2, y + size / 2);
    g.setStroke(new BasicStroke(0.015f * dpi));
    for (int i = 0; i < 12; i++) {
      double angle = Math.PI * i / 12;
      g.drawLine(
          (int) (x + size / 2 + 0.3 * size * Math.cos(angle)), (int) (y + size / 2 - 0.3 * size * Math.sin(angle)),
          (int) (x + size / 2 + 0.42 * size * Math.cos(angle)), (int) (y + size / 2 - 0.42 * size * Math.sin(angle)));
    }
  }

  private static void add(PDDocument to, BufferedImage image, Kind kind) throws IOException {
    float points = 72f / kind.dpi;
    PDPage page = new PDPage(new PDRectangle(image.getWidth() * points, image.getHeight() * points));
    to.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(to, page)) {
      for (int strip = 0; strip < kind.strips(); strip++) {
        int top = image.getHeight() * strip / kind.strips();
        int bottom = image.getHeight() * (strip + 1) / kind.strips();
        BufferedImage part = image.getSubimage(0, top, image.getWidth(), bottom - top);
        PDImageXObject painted = kind.encoding().embedded(to, part, kind.isSealed() || kind == Kind.PHOTO);
        content.drawImage(painted, 0, (image.getHeight() - bottom) * points, image.getWidth() * points, (bottom - top) * points);
      }
    }
  }
}
