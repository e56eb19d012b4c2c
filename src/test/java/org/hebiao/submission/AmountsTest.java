package org.hebiao.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.hebiao.document.DocumentNote;
import org.hebiao.document.DocumentNote.Kind;
import org.hebiao.document.PageRasters;
import org.hebiao.document.ReadingLimits;
import org.hebiao.document.ReadingLimits.Amounts;
import org.hebiao.reconcile.Profiles;
import org.junit.jupiter.api.Test;

/** What is more than a document may hold is left out, said with its place, and never makes a clean result. */
class AmountsTest {
  private static final Amounts OF = Amounts.standard();

  private static ReadingLimits with(Amounts amounts) {
    ReadingLimits of = ReadingLimits.standard();
    return new ReadingLimits(
        of.maxBytes(), of.maxPages(), of.maxGlyphsPerPage(), of.maxRulingsPerPage(), of.maxContentBytesPerPage(), of.maxPagePoints(), of.maxTime(), amounts);
  }

  private static CheckedAnnex checked(String fixture, Amounts amounts) throws Exception {
    byte[] bytes = Files.readAllBytes(Path.of("fixtures/pdfs").resolve(fixture));
    ReadAnnex read = (ReadAnnex) new AnnexFiles(with(amounts), Scanning.bundled(Scanning.When.OFF)).read(fixture, bytes, ReadingProgress.UNWATCHED);
    return new Judge(new Profiles(), Optional.empty()).judge(read);
  }

  private static List<String> limits(CheckedAnnex annex) {
    return annex.annex().notes().stream().filter(note -> note.kind() == Kind.LIMIT_REACHED).map(DocumentNote::detail).distinct().toList();
  }

  @Test
  void cellsAndFormsThatAreTooLongAreCutAndSaid() throws Exception {
    CheckedAnnex whole = checked("p22-2020.pdf", OF);
    assertEquals(List.of(), limits(whole));
    assertTrue(whole.isComplete());
    CheckedAnnex cells = checked("p22-2020.pdf", new Amounts(OF.operators(), OF.pagePixels(), OF.inflatedBytes(), OF.characters(), 30, OF.formRows()));
    assertEquals(List.of("cell: 30"), limits(cells));
    assertEquals(whole.forms().size(), cells.forms().size());
    assertFalse(cells.isComplete());
    assertEquals(List.of("LIMIT_BYTES"), Warnings.of(cells).stream().filter(code -> code.startsWith("LIMIT")).toList());
    CheckedAnnex rows = checked("p22-2020.pdf", new Amounts(OF.operators(), OF.pagePixels(), OF.inflatedBytes(), OF.characters(), OF.cellCharacters(), 12));
    assertEquals(List.of("rows: 12"), limits(rows));
    assertEquals(whole.forms().size(), rows.forms().size());
    assertTrue(rows.forms().getFirst().form().indicators().size() < whole.forms().getFirst().form().indicators().size());
    assertFalse(rows.isComplete());
  }

  @Test
  void aPageIsDrawnCoarserToFitItsPixels() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(400, 600, BufferedImage.TYPE_BYTE_GRAY), "png", bytes);
    Amounts small = new Amounts(OF.operators(), 20_000, OF.inflatedBytes(), OF.characters(), OF.cellCharacters(), OF.formRows());
    try (PageRasters rasters = PageRasters.open(bytes.toByteArray(), with(small))) {
      BufferedImage image = rasters.raster(1).orElseThrow().image();
      assertTrue(image.getWidth() * image.getHeight() <= 20_000, image.getWidth() + " x " + image.getHeight());
    }
    Path scan = Path.of("fixtures/pdfs/p15-scan.pdf");
    try (PageRasters rasters = PageRasters.open(Files.readAllBytes(scan), with(small))) {
      assertTrue(rasters.raster(1).isEmpty() && rasters.isTooLarge(1), "an image of more than four times as many pixels is not decoded");
    }
  }

  @Test
  void anImageThatClaimsMorePixelsThanAreEverDecodedIsRefusedAlone() {
    CheckedAnnex annex =
        (CheckedAnnex) new Pipeline(ReadingLimits.standard(), new Profiles(), Optional.empty(), Scanning.bundled(Scanning.When.AUTO)).check("claims.png", claiming(60_000));
    assertEquals(List.of("page pixels"), limits(annex));
    assertTrue(Warnings.of(annex).contains("LIMIT_PIXELS"), Warnings.of(annex).toString());
  }

  /** The head of a PNG that says it is so wide and high; nothing follows it. */
  private static byte[] claiming(int side) {
    ByteBuffer head = ByteBuffer.allocate(17).put("IHDR".getBytes(java.nio.charset.StandardCharsets.US_ASCII)).putInt(side).putInt(side).put(new byte[] {8, 0, 0, 0, 0});
    CRC32 crc = new CRC32();
    crc.update(head.array());
    return ByteBuffer.allocate(33 + 12)
        .putLong(0x89504E470D0A1A0AL).putInt(13).put(head.array()).putInt((int) crc.getValue())
        .putInt(0).putInt(0x49444154).putInt(0x35AF061E)
        .array();
  }
}
