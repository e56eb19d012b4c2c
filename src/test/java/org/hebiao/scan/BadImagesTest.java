package org.hebiao.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.hebiao.document.Page;
import org.hebiao.document.PageRaster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Images that are no page of print: nothing is invented on them, even with networks that see a word in everything, and none is taken for an empty page. */
class BadImagesTest {
  private static final int WIDTH = 1_240;
  private static final int HEIGHT = 1_754;
  private static final ScriptedOcr SILENT = new ScriptedOcr("");
  private static final ScriptedOcr TALKATIVE = new ScriptedOcr("100");

  /** What is on the glass. */
  enum Seen {
    BLACK {
      @Override
      void draw(BufferedImage image) {
        filled(image, Color.BLACK);
      }
    },
    NOISE {
      @Override
      void draw(BufferedImage image) {
        Random random = new Random(7);
        for (int y = 0; y < HEIGHT; y++) {
          for (int x = 0; x < WIDTH; x++) {
            image.setRGB(x, y, random.nextInt(256) * 0x010101);
          }
        }
      }
    },
    DUST {
      @Override
      void draw(BufferedImage image) {
        filled(image, Color.WHITE);
        Random random = new Random(7);
        for (int i = 0; i < 4_000; i++) {
          image.setRGB(random.nextInt(WIDTH), random.nextInt(HEIGHT), 0);
        }
      }
    },
    SLOPE {
      @Override
      void draw(BufferedImage image) {
        for (int y = 0; y < HEIGHT; y++) {
          for (int x = 0; x < WIDTH; x++) {
            image.setRGB(x, y, (40 + 200 * x / WIDTH) * 0x010101);
          }
        }
      }
    };

    abstract void draw(BufferedImage image);

    static void filled(BufferedImage image, Color colour) {
      Graphics2D g = image.createGraphics();
      g.setColor(colour);
      g.fillRect(0, 0, image.getWidth(), image.getHeight());
      g.dispose();
    }
  }

  private static PageRaster raster(Seen seen) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    seen.draw(image);
    return new PageRaster(1, 72.0 * WIDTH / 150, 72.0 * HEIGHT / 150, image);
  }

  private static List<String> words(Optional<Page> page) {
    return page.map(read -> read.words().stream().map(word -> word.text()).toList()).orElse(List.of());
  }

  @ParameterizedTest
  @EnumSource(Seen.class)
  void nothingIsInvented(Seen seen) {
    assertEquals(List.of(), words(new ScannedPageReader(TALKATIVE).read(raster(seen))));
    assertEquals(List.of(), words(new ScannedPageReader(SILENT).read(raster(seen))));
  }

  @Test
  void whatIsTooCoarseIsNotRead() {
    BufferedImage image = new BufferedImage(165, 234, BufferedImage.TYPE_INT_RGB);
    assertTrue(new ScannedPageReader(TALKATIVE).read(new PageRaster(1, 595, 842, image)).isEmpty());
  }

  @Test
  void aPageOfOnePixelIsNotRead() {
    assertEquals(List.of(), words(new ScannedPageReader(TALKATIVE).read(new PageRaster(1, 1, 1, new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)))));
  }

  @Test
  void aStripOfThirtyThousandPixelsIsRead() {
    BufferedImage image = new BufferedImage(30_000, 200, BufferedImage.TYPE_BYTE_GRAY);
    Seen.filled(image, Color.WHITE);
    assertEquals(List.of(), words(new ScannedPageReader(TALKATIVE).read(new PageRaster(1, 7_200, 48, image))));
  }

  @Test
  void aTornTableKeepsWhatIsLeftAndInventsNothing() {
    PageRaster whole = DrawnTable.page(60, 28, List.of(List.of("100", "100"), List.of("100", "100"), List.of("100", "100")));
    Graphics2D g = whole.image().createGraphics();
    g.setColor(Color.WHITE);
    g.fillPolygon(new int[] {620, 1_200, 1_200, 560}, new int[] {0, 0, 600, 600}, 4);
    g.dispose();
    assertEquals(List.of("100", "100", "100"), words(new ScannedPageReader(TALKATIVE).read(whole)));
  }
}
