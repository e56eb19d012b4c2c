package org.hebiao.document;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Content that ends early is noticed, whatever filters it is packed with. */
class StreamDamageTest {
  private static final int LIMIT = 1 << 20;

  static Stream<List<COSName>> filters() {
    return Stream.of(List.of(COSName.FLATE_DECODE), List.of(COSName.ASCII85_DECODE, COSName.FLATE_DECODE), List.of(COSName.ASCII_HEX_DECODE, COSName.FLATE_DECODE));
  }

  @ParameterizedTest
  @MethodSource("filters")
  void contentThatEndsEarlyIsBroken(List<COSName> filters) throws Exception {
    try (PDDocument document = new PDDocument()) {
      PDStream sound = content(document, filters);
      assertFalse(damage(document, sound).broken(), "sound content");
      byte[] packed;
      try (InputStream raw = sound.getCOSObject().createRawInputStream()) {
        packed = raw.readAllBytes();
      }
      PDStream cut = content(document, filters);
      try (OutputStream raw = cut.getCOSObject().createRawOutputStream()) {
        raw.write(packed, 0, packed.length / 2);
      }
      assertTrue(damage(document, cut).broken(), "half of the content");
    }
  }

  private static PDStream content(PDDocument document, List<COSName> filters) throws Exception {
    ByteArrayOutputStream drawing = new ByteArrayOutputStream();
    for (int i = 0; i < 500; i++) {
      drawing.writeBytes(("0 " + i * 7919 % 997 + " m " + i * 104729 % 991 + " 0 l S\n").getBytes(StandardCharsets.US_ASCII));
    }
    COSArray names = new COSArray();
    filters.forEach(names::add);
    return new PDStream(document, new ByteArrayInputStream(drawing.toByteArray()), names);
  }

  private static StreamDamage damage(PDDocument document, PDStream content) throws Exception {
    PDPage page = new PDPage();
    page.setContents(content);
    document.addPage(page);
    return StreamDamage.of(page.getCOSObject(), LIMIT);
  }
}
