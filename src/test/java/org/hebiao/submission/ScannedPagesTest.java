package org.hebiao.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.hebiao.document.DocumentNote;
import org.hebiao.document.DocumentNote.Kind;
import org.hebiao.document.ReadingLimits;
import org.hebiao.provenance.Box;
import org.hebiao.reconcile.Profiles;
import org.hebiao.scan.GreyImage;
import org.hebiao.scan.OcrEngine;
import org.hebiao.scan.Recognition;
import org.hebiao.scan.ScannedPageReader;
import org.junit.jupiter.api.Test;

/** What is told of single pages of a scan of several pages, given as a TIFF file. */
class ScannedPagesTest {
  private static final Duration SHORT = Duration.ofSeconds(3);
  private static final int WIDTH = 1_000;
  private static final int HEIGHT = 800;

  /** A network that reads the same surely in every line, or never comes back. */
  private record Engine(boolean stuck) implements OcrEngine {
    @Override
    public List<Recognition> recognise(List<GreyImage> lines, Network network) {
      if (stuck && !lines.isEmpty()) {
        try {
          Thread.sleep(Duration.ofMinutes(10));
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
      return lines.stream().map(line -> new Recognition(List.of(new Recognition.Character("项", 0.99, 0.5)))).toList();
    }

    @Override
    public List<Box> detect(GreyImage page) {
      return List.of();
    }
  }

  private static BufferedImage blank() {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, WIDTH, HEIGHT);
    g.dispose();
    return image;
  }

  private static BufferedImage table() {
    BufferedImage image = blank();
    Graphics2D g = image.createGraphics();
    g.setColor(Color.BLACK);
    for (int row = 0; row <= 4; row++) {
      g.fillRect(100, 100 + 100 * row, 800, 3);
      for (int column = 0; column < 4 && row < 4; column++) {
        g.fillRect(180 + 200 * column, 138 + 100 * row, 24, 24);
      }
    }
    for (int column = 0; column <= 4; column++) {
      g.fillRect(100 + 200 * column, 100, 3, 400);
    }
    g.dispose();
    return image;
  }

  private static byte[] tiff(BufferedImage... pages) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (BufferedImage page : pages) {
        writer.writeToSequence(new IIOImage(page, null, null), null);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static String notes(boolean stuck, Duration pageTime, byte[] bytes) {
    Scanning scanning = new Scanning(new ScannedPageReader(new Engine(stuck)), Scanning.When.AUTO, "", 2, pageTime);
    Answer answer = new Pipeline(ReadingLimits.standard(), new Profiles(), Optional.empty(), scanning).check("scan.tif", bytes);
    CheckedAnnex annex = assertInstanceOf(CheckedAnnex.class, answer);
    return annex.annex().notes().stream().map(ScannedPagesTest::told).sorted().collect(Collectors.joining(", "));
  }

  private static String told(DocumentNote note) {
    return note.page() + " " + note.kind();
  }

  @Test
  void aPageWithoutPrintIsToldToBeBlankAndNotToBeRead() throws IOException {
    assertEquals("1 " + Kind.BLANK_PAGE + ", 2 " + Kind.RECOGNISED_PAGE + ", 3 " + Kind.BLANK_PAGE, notes(false, Duration.ofMinutes(2), tiff(blank(), table(), blank())));
  }

  @Test
  void aPageThatTakesTooLongIsRefusedAlone() throws IOException {
    assertEquals(
        "1 " + Kind.LIMIT_REACHED + ", 1 " + Kind.SCANNED_PAGE + ", 2 " + Kind.BLANK_PAGE, notes(true, SHORT, tiff(table(), blank())));
  }
}
