package org.hebiao.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.hebiao.document.DocumentNote.Kind;
import org.hebiao.document.UnreadableDocumentException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileInputTest {
  private static final Duration QUICK = Duration.ofSeconds(5);

  private static Document read(byte[] bytes) throws UnreadableDocumentException {
    return new DocumentReader().read("hostile.pdf", bytes, ReadingLimits.standard());
  }

  private static Reason refused(byte[] bytes) {
    return assertThrows(UnreadableDocumentException.class, () -> read(bytes)).reason();
  }

  private static boolean noted(Document document, Kind kind) {
    return document.notes().stream().anyMatch(note -> note.kind() == kind);
  }

  @Test
  void whatIsNoPdfIsRefusedByItsContent() {
    assertEquals(Reason.EMPTY, refused(new byte[0]));
    assertEquals(Reason.NOT_A_PDF, refused("<html><body>no</body></html>".getBytes(StandardCharsets.UTF_8)));
    assertEquals(Reason.NOT_A_PDF, refused(new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0}));
    assertEquals(Reason.DAMAGED, refused("%PDF-1.7\nnothing behind".getBytes(StandardCharsets.US_ASCII)));
  }

  @Test
  void fileOverTheLimitIsRefusedWithItsSize() {
    ReadingLimits small = new ReadingLimits(100, 10, 10, 10, 1000, 1000, QUICK);
    byte[] bytes = new DrawnPdf().text(50, 100, "text").bytes();
    UnreadableDocumentException refused =
        assertThrows(UnreadableDocumentException.class, () -> new DocumentReader().read("large.pdf", bytes, small));
    assertEquals(Reason.TOO_LARGE, refused.reason());
    assertEquals(String.valueOf(bytes.length), refused.parameters().get(1));
  }

  @Test
  void userPasswordIsNeededOwnerPasswordIsNot() throws Exception {
    assertEquals(Reason.ENCRYPTED, refused(encrypted("secret")));
    assertEquals("text", read(encrypted("")).pages().getFirst().words().getFirst().text());
  }

  private static byte[] encrypted(String userPassword) throws Exception {
    DrawnPdf pdf = new DrawnPdf().text(50, 100, "text");
    AccessPermission permission = new AccessPermission();
    permission.setCanExtractContent(false);
    pdf.document().protect(new StandardProtectionPolicy("owner", userPassword, permission));
    return pdf.bytes();
  }

  @Test
  void truncatedFileIsReadAsFarAsItGoesAndSaysSo() throws Exception {
    byte[] whole = Files.readAllBytes(Path.of("fixtures/pdfs/p09-annex.pdf"));
    Document document = read(Arrays.copyOf(whole, whole.length - 40));
    assertTrue(document.pages().getFirst().words().size() > 50);
    assertTrue(noted(document, Kind.DAMAGED), document.notes().toString());
  }

  @Test
  void contentThatFailsItsCheckSumIsNoted() throws Exception {
    DrawnPdf pdf = new DrawnPdf();
    for (int i = 0; i < 200; i++) {
      pdf.text(50, 20 + i * 4, "line " + i * 7919);
    }
    byte[] bytes = pdf.bytes();
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    bytes[(text.indexOf("stream\n") + text.indexOf("endstream")) / 2] ^= 0x55;
    Document document = read(bytes);
    assertTrue(noted(document, Kind.DAMAGED), document.notes().toString());
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MAX_VALUE, -3, 0})
  void pageCountMayLie(int count) throws Exception {
    DrawnPdf pdf = new DrawnPdf().text(50, 100, "text");
    pdf.document().getDocumentCatalog().getPages().getCOSObject().setInt(COSName.COUNT, count);
    Document document = read(pdf.bytes());
    assertEquals(1, document.pages().size());
    assertTrue(noted(document, Kind.DAMAGED));
  }

  @Test
  void fileWithoutPagesIsRefused() throws Exception {
    DrawnPdf pdf = new DrawnPdf();
    pdf.document().getDocumentCatalog().getPages().getCOSObject().setItem(COSName.KIDS, new COSArray());
    assertEquals(Reason.NO_PAGES, refused(pdf.bytes()));
  }

  @Test
  void pageTreeThatHoldsItselfEnds() throws Exception {
    DrawnPdf pdf = new DrawnPdf().text(50, 100, "text");
    COSDictionary root = pdf.document().getDocumentCatalog().getPages().getCOSObject();
    root.getCOSArray(COSName.KIDS).add(pdf.page().getItem(COSName.PARENT));
    Document document = assertTimeout(QUICK, () -> read(pdf.bytes()));
    assertEquals("text", document.pages().getFirst().words().getFirst().text());
    assertTrue(noted(document, Kind.DAMAGED));
  }

  @Test
  void formThatDrawsItselfEnds() throws Exception {
    DrawnPdf pdf = new DrawnPdf().text(50, 100, "text");
    COSStream form = new COSStream();
    form.setItem(COSName.TYPE, COSName.XOBJECT);
    form.setItem(COSName.SUBTYPE, COSName.FORM);
    COSArray box = new COSArray();
    for (int edge : new int[] {0, 0, 500, 500}) {
      box.add(COSInteger.get(edge));
    }
    form.setItem(COSName.BBOX, box);
    COSDictionary xObjects = new COSDictionary();
    xObjects.setItem(COSName.getPDFName("Again"), form);
    COSDictionary resources = new COSDictionary();
    resources.setItem(COSName.XOBJECT, xObjects);
    form.setItem(COSName.RESOURCES, resources);
    try (var out = form.createOutputStream()) {
      out.write("/Again Do /Again Do".getBytes(StandardCharsets.US_ASCII));
    }
    pdf.page().getCOSDictionary(COSName.RESOURCES).setItem(COSName.XOBJECT, xObjects);
    byte[] drawn = pdf.bytes();
    assertTimeout(QUICK, () -> read(withContent(drawn, "/Again Do")));
  }

  @Test
  void oneBadPageLeavesTheOthers() throws Exception {
    DrawnPdf pdf = new DrawnPdf().text(50, 100, "text");
    COSDictionary bad = new COSDictionary();
    bad.setItem(COSName.TYPE, COSName.PAGE);
    bad.setItem(COSName.CONTENTS, COSInteger.get(7));
    bad.setItem(COSName.MEDIA_BOX, COSName.getPDFName("NoBox"));
    COSDictionary root = pdf.document().getDocumentCatalog().getPages().getCOSObject();
    root.getCOSArray(COSName.KIDS).add(0, bad);
    root.setInt(COSName.COUNT, 2);
    Document document = read(pdf.bytes());
    assertEquals(2, document.pages().size());
    assertEquals("text", document.pages().get(1).words().getFirst().text());
  }

  @Test
  void pageOfAbsurdSizeIsLeftOut() throws Exception {
    Document document = read(new DrawnPdf(14_400, 14_400).text(50, 100, "text").bytes());
    assertTrue(document.pages().getFirst().words().isEmpty());
    assertTrue(noted(document, Kind.LIMIT_REACHED));
  }

  @Test
  void contentThatInflatesWithoutEndIsLeftOut() throws Exception {
    byte[] drawn = new DrawnPdf().text(50, 100, "text").bytes();
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    byte[] blanks = new byte[1 << 20];
    Arrays.fill(blanks, (byte) ' ');
    for (int i = 0; i < 80; i++) {
      content.write(blanks);
    }
    byte[] bomb = withContent(drawn, content.toString(StandardCharsets.US_ASCII));
    Document document = assertTimeout(QUICK, () -> read(bomb));
    assertTrue(noted(document, Kind.LIMIT_REACHED));
  }

  private static final String TEXT = "BT /F 10 Tf 50 700 Td (kept) Tj ET\n";

  private static ReadingLimits with(ReadingLimits.Amounts amounts) {
    ReadingLimits of = ReadingLimits.standard();
    return new ReadingLimits(
        of.maxBytes(), of.maxPages(), of.maxGlyphsPerPage(), of.maxRulingsPerPage(), of.maxContentBytesPerPage(), of.maxPagePoints(), of.maxTime(), amounts);
  }

  private static String noted(Document document) {
    return document.notes().stream().filter(note -> note.kind() == Kind.LIMIT_REACHED).map(note -> note.page() + " " + note.detail()).findFirst().orElse("nothing");
  }

  @Test
  void operatorsBeyondTheLimitAreNotRunAndWhatWasDrawnBeforeStays() throws Exception {
    byte[] many = RawPdf.page("", "", TEXT + "0 0 m 9 9 l S\n".repeat(400_000)).bytes();
    Document document = read(many);
    assertEquals("kept", document.pages().getFirst().words().getFirst().text());
    assertEquals("1 operators: 1000000", noted(document));
  }

  @Test
  void formsThatDrawEachOtherTwiceEnd() {
    RawPdf pdf = RawPdf.page("", "/XObject<</X 5 0 R>>", TEXT + "/X Do");
    for (int form = 5; form < 35; form++) {
      pdf.stream("/Type/XObject/Subtype/Form/BBox[0 0 500 500]/Resources<</XObject<</X " + (form + 1) + " 0 R>>>>", "/X Do /X Do".getBytes(StandardCharsets.US_ASCII));
    }
    // Twice for each of 30 levels would be a thousand million forms.
    Document document = assertTimeout(Duration.ofSeconds(60), () -> read(pdf.bytes()));
    assertTrue(noted(document, Kind.LIMIT_REACHED), document.notes().toString());
  }

  @Test
  void aFormThatInflatesWithoutEndIsLeftOutAlone() throws Exception {
    byte[] bomb =
        RawPdf.page("", "/XObject<</X 5 0 R>>", TEXT + "/X Do")
            .stream("/Type/XObject/Subtype/Form/BBox[0 0 500 500]/Filter/FlateDecode", RawPdf.blanks(80))
            .bytes();
    Document document = assertTimeout(QUICK, () -> read(bomb));
    assertEquals("kept", document.pages().getFirst().words().getFirst().text());
    assertTrue(noted(document, Kind.LIMIT_REACHED));
  }

  @Test
  void aFileThatUnpacksToMoreThanAllowedIsRefusedBeforeItIsOpened() throws Exception {
    // An object stream is unpacked by opening the file alone.
    RawPdf pdf = RawPdf.page("", "", TEXT).stream("/Type/ObjStm/N 1/First 4/Filter/FlateDecode", RawPdf.blanks(60));
    ReadingLimits.Amounts of = ReadingLimits.Amounts.standard();
    ReadingLimits small = with(new ReadingLimits.Amounts(of.operators(), of.pagePixels(), 50 << 20, of.characters(), of.cellCharacters(), of.formRows()));
    UnreadableDocumentException refused = assertThrows(UnreadableDocumentException.class, () -> new DocumentReader().read("bomb.pdf", pdf.bytes(), small));
    assertEquals(Reason.TOO_LARGE, refused.reason());
    assertEquals(1, read(pdf.bytes()).pages().size());
    for (String sound : new String[] {"p09-annex", "futian-2021", "p15-scan"}) {
      byte[] bytes = Files.readAllBytes(Path.of("fixtures/pdfs/" + sound + ".pdf"));
      assertEquals(false, InflatedSize.isOver(bytes, 1L << 30), sound);
    }
  }

  @Test
  void pagesBehindTheCharactersOfADocumentAreNotRead() throws Exception {
    RawPdf pdf = new RawPdf().object("<</Type/Catalog/Pages 2 0 R>>").object("<</Type/Pages/Kids[3 0 R 3 0 R 5 0 R 6 0 R]/Count 4>>");
    String page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>";
    pdf.object(page).stream("", "BT /F 10 Tf 50 700 Td (sixty) Tj ET".getBytes(StandardCharsets.US_ASCII)).object(page).object(page);
    ReadingLimits.Amounts of = ReadingLimits.Amounts.standard();
    ReadingLimits small = with(new ReadingLimits.Amounts(of.operators(), of.pagePixels(), of.inflatedBytes(), 9, of.cellCharacters(), of.formRows()));
    Document document = new DocumentReader().read("long.pdf", pdf.bytes(), small);
    assertEquals(3, document.pages().size());
    assertEquals(java.util.List.of(1, 1, 0), document.pages().stream().map(read -> read.words().size()).toList());
    assertEquals("3 characters: 9", noted(document));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/Extra", "/Contents", "/Rotate", "/Annots"})
  void arraysNested20000DeepEnd(String key) {
    byte[] deep = RawPdf.page(key + " " + "[".repeat(20_000) + "]".repeat(20_000), "", TEXT).bytes();
    byte[] drawn = RawPdf.page("", "", TEXT + "[".repeat(20_000) + "(x)" + "]".repeat(20_000) + " TJ").bytes();
    for (byte[] bytes : new byte[][] {deep, drawn}) {
      assertTimeout(
          QUICK,
          () -> {
            try {
              read(bytes);
            } catch (UnreadableDocumentException refused) {
              assertEquals(Reason.DAMAGED, refused.reason());
            }
          });
    }
  }

  @Test
  void aPageTree20000DeepAndAMillionMillionPagesEnd() throws Exception {
    RawPdf pdf = new RawPdf().object("<</Type/Catalog/Pages 2 0 R>>");
    for (int node = 2; node < 20_000; node++) {
      pdf.object("<</Type/Pages/Kids[" + (node + 1) + " 0 R]/Count 1000000000000>>");
    }
    pdf.object("<</Type/Page/MediaBox[0 0 595 842]>>");
    Document document = assertTimeout(Duration.ofSeconds(20), () -> read(pdf.bytes()));
    assertEquals(1, document.pages().size());
    assertTrue(noted(document, Kind.DAMAGED));
  }

  @Test
  void absurdTypeSizeCostsNoTime() {
    byte[] drawn = new DrawnPdf().text(50, 100, "text", 1e12f, RenderingMode.FILL).text(50, 200, "text").bytes();
    assertTimeout(QUICK, () -> read(drawn));
  }

  @Test
  void timeIsUpForTheWholeDocument() throws Exception {
    DrawnPdf pdf = new DrawnPdf();
    for (int i = 0; i < 500; i++) {
      pdf.text(50, 20 + i, "line");
    }
    ReadingLimits none = new ReadingLimits(1 << 20, 10, 100_000, 1000, 1 << 20, 1000, Duration.ofNanos(1));
    Document document = new DocumentReader().read("slow.pdf", pdf.bytes(), none);
    assertTrue(noted(document, Kind.LIMIT_REACHED));
  }

  private static byte[] withContent(byte[] drawn, String operators) throws Exception {
    try (var document = org.apache.pdfbox.Loader.loadPDF(drawn)) {
      COSStream content = new COSStream();
      try (var out = content.createOutputStream(COSName.FLATE_DECODE)) {
        out.write(operators.getBytes(StandardCharsets.US_ASCII));
      }
      document.getPage(0).getCOSObject().setItem(COSName.CONTENTS, content);
      ByteArrayOutputStream saved = new ByteArrayOutputStream();
      document.save(saved);
      return saved.toByteArray();
    }
  }
}
