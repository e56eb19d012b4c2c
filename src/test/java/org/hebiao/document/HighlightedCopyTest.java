package org.hebiao.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.hebiao.document.NotHighlightedException.Reason;
import org.hebiao.provenance.Box;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Marks lie over the words they are of however the page is turned and cut, and the original stays what it is. */
class HighlightedCopyTest {
  /** Points; what a renderer at one pixel a point may be off. */
  private static final double NEAR = 1.5;

  private static byte[] copy(byte[] original, Highlight... highlights) throws IOException, NotHighlightedException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    HighlightedCopy.write(original, List.of(highlights), ReadingLimits.standard(), out);
    return out.toByteArray();
  }

  private static Highlight over(Box box) {
    return new Highlight(1, List.of(box), "one", "Hebiao", "说明", 0xFFC445);
  }

  private static byte[] drawn(int rotation, boolean cut) throws IOException {
    DrawnPdf pdf = new DrawnPdf().text(200, 300, "MARKED").text(320, 500, "other").rotate(rotation);
    if (cut) {
      PDPage page = pdf.document().getPage(0);
      page.setCropBox(new PDRectangle(50, 120, 400, 600));
    }
    return pdf.bytes();
  }

  @ParameterizedTest
  @CsvSource({"0, false", "90, false", "180, false", "270, false", "0, true", "90, true", "180, true", "270, true"})
  void whatChangesOnTheShownPageIsTheWord(int rotation, boolean cut) throws Exception {
    byte[] original = drawn(rotation, cut);
    Page page = new DocumentReader().read("drawn.pdf", original, ReadingLimits.standard()).pages().getFirst();
    Box word = page.words().stream().filter(found -> found.text().equals("MARKED")).findFirst().orElseThrow().box();
    Box changed = changed(shown(original), shown(copy(original, over(word))));
    String seen = word + " marked at " + changed;
    assertTrue(changed.x0() <= word.x0() + NEAR && changed.x1() >= word.x1() - NEAR && changed.y0() <= word.y0() + NEAR && changed.y1() >= word.y1() - NEAR, seen);
    assertTrue(changed.x0() >= word.x0() - NEAR && changed.x1() <= word.x1() + NEAR && changed.y0() >= word.y0() - NEAR && changed.y1() <= word.y1() + NEAR, seen);
  }

  /** At one pixel a point. */
  private static BufferedImage shown(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFRenderer(document).renderImage(0, 1);
    }
  }

  private static Box changed(BufferedImage before, BufferedImage after) {
    int[] box = {Integer.MAX_VALUE, Integer.MAX_VALUE, -1, -1};
    for (int y = 0; y < before.getHeight(); y++) {
      for (int x = 0; x < before.getWidth(); x++) {
        if (before.getRGB(x, y) != after.getRGB(x, y)) {
          box = new int[] {Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x + 1), Math.max(box[3], y + 1)};
        }
      }
    }
    assertTrue(box[2] >= 0, "nothing is marked");
    return new Box(box[0], box[1], box[2], box[3]);
  }

  @Test
  void theOriginalIsTheBeginningOfTheCopyAndKeepsItsOwnNotes() throws Exception {
    DrawnPdf pdf = new DrawnPdf().text(200, 300, "MARKED");
    PDAnnotationText note = new PDAnnotationText();
    note.setContents("of the unit");
    note.setRectangle(new PDRectangle(10, 10, 20, 20));
    pdf.document().getPage(0).getAnnotations().add(note);
    byte[] original = pdf.bytes();
    byte[] copy = copy(original, over(new Box(200, 290, 260, 302)));
    assertArrayEquals(original, Arrays.copyOf(copy, original.length));
    try (PDDocument document = Loader.loadPDF(copy)) {
      assertEquals(List.of("of the unit", "说明"), document.getPage(0).getAnnotations().stream().map(found -> found.getContents()).toList());
    }
  }

  @Test
  void whatAllowsNoCopySaysWhy() throws Exception {
    byte[] sound = drawn(0, false);
    assertEquals(Reason.NOT_A_PDF, refused("no pdf at all".getBytes()));
    assertEquals(Reason.DAMAGED, refused(Arrays.copyOf(sound, sound.length / 2)));
    assertEquals(Reason.ENCRYPTED, refused(encrypted(sound, "secret", true)));
    assertEquals(Reason.NOT_ALLOWED, refused(encrypted(sound, "", false)));
    assertTrue(copy(encrypted(sound, "", true), over(new Box(1, 1, 2, 2))).length > sound.length);
    ReadingLimits small = new ReadingLimits(10, 1, 1, 1, 1, 1, Duration.ofSeconds(1));
    assertEquals(Reason.TOO_LARGE, assertThrows(NotHighlightedException.class, () -> HighlightedCopy.write(sound, List.of(), small, new ByteArrayOutputStream())).reason());
  }

  @Test
  void aProtectedCopyOpensAndShowsItsMarks() throws Exception {
    byte[] copy = copy(encrypted(drawn(0, false), "", true), over(new Box(200, 290, 260, 302)));
    try (PDDocument document = Loader.loadPDF(copy)) {
      assertEquals("说明", document.getPage(0).getAnnotations().getFirst().getContents());
    }
  }

  @Test
  void theOwnersWordHoldsInTheCorpus() throws Exception {
    assertEquals(Reason.NOT_ALLOWED, refused(Files.readAllBytes(Path.of("fixtures/pdfs/p19-annex.pdf"))));
  }

  private static Reason refused(byte[] bytes) {
    return assertThrows(NotHighlightedException.class, () -> copy(bytes, over(new Box(1, 1, 2, 2)))).reason();
  }

  private static byte[] encrypted(byte[] pdf, String password, boolean annotations) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      AccessPermission may = new AccessPermission();
      may.setCanModifyAnnotations(annotations);
      may.setCanModify(false);
      document.protect(new StandardProtectionPolicy("owner", password, may));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }
}
