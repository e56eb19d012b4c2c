package org.hebiao.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.hebiao.document.NotHighlightedException.Reason;
import org.hebiao.provenance.Box;

/**
 * A copy of a PDF with standard highlight annotations. The copy begins with the original, byte for byte, and what is added follows it: signatures stay
 * what they were. Memory in proportion to the file.
 */
public final class HighlightedCopy {
  private static final byte[] MAGIC = "%PDF-".getBytes(StandardCharsets.US_ASCII);

  /** Bytes; the mark of a PDF may stand behind a preamble of this length. */
  private static final int PREAMBLE = 1024;

  private static final float OPACITY = 0.45f;
  private static final float FULL = 255;

  private HighlightedCopy() {}

  /** Writes the copy to {@code out} and leaves it open. Highlights of pages the file does not have are an error of the caller. */
  public static void write(byte[] original, List<Highlight> highlights, ReadingLimits limits, OutputStream out) throws IOException, NotHighlightedException {
    if (original.length > limits.maxBytes()) {
      throw new NotHighlightedException(Reason.TOO_LARGE, String.valueOf(original.length), String.valueOf(limits.maxBytes()));
    }
    if (!isPdf(original)) {
      throw new NotHighlightedException(Reason.NOT_A_PDF);
    }
    try (PDDocument document = opened(original)) {
      if (!document.getCurrentAccessPermission().canModifyAnnotations()) {
        throw new NotHighlightedException(Reason.NOT_ALLOWED);
      }
      add(document, highlights, limits);
      document.saveIncremental(out);
    }
  }

  private static boolean isPdf(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, PREAMBLE), StandardCharsets.ISO_8859_1);
    return start.contains(new String(MAGIC, StandardCharsets.US_ASCII));
  }

  private static PDDocument opened(byte[] original) throws NotHighlightedException {
    try {
      return new PDFParser(new RandomAccessReadBuffer(original)).parse(false);
    } catch (InvalidPasswordException e) {
      throw new NotHighlightedException(Reason.ENCRYPTED);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw new NotHighlightedException(Reason.DAMAGED, String.valueOf(e.getMessage()));
    }
  }

  private static void add(PDDocument document, List<Highlight> highlights, ReadingLimits limits) throws IOException, NotHighlightedException {
    List<COSDictionary> pages = PageTree.walk(document.getDocument(), limits.maxPages()).pages();
    Map<Integer, COSArray> byPage = new LinkedHashMap<>();
    for (Highlight highlight : highlights) {
      if (highlight.page() < 1 || highlight.page() > pages.size()) {
        throw new NotHighlightedException(Reason.DAMAGED, "page " + highlight.page() + " of " + pages.size());
      }
      COSDictionary page = pages.get(highlight.page() - 1);
      COSArray annotations = byPage.computeIfAbsent(highlight.page(), number -> annotations(page));
      annotations.add(annotation(document, new PDPage(page), highlight).getCOSObject());
      page.setNeedToBeUpdated(true);
    }
    document.getDocument().getTrailer().setNeedToBeUpdated(true);
    document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
  }

  /** The annotations of the page with room for more: a list of its own, so that one shared between pages gets no foreign marks. */
  private static COSArray annotations(COSDictionary page) {
    COSArray own = new COSArray();
    COSArray printed = page.getCOSArray(COSName.ANNOTS);
    if (printed != null) {
      own.addAll(printed);
    }
    page.setItem(COSName.ANNOTS, own);
    return own;
  }

  private static PDAnnotationHighlight annotation(PDDocument document, PDPage page, Highlight highlight) throws IOException {
    DisplayTransform display = DisplayTransform.of(page);
    float[] quads = new float[highlight.lines().size() * 8];
    float[] bounds = {Float.MAX_VALUE, Float.MAX_VALUE, -Float.MAX_VALUE, -Float.MAX_VALUE};
    int at = 0;
    for (Box line : highlight.lines()) {
      double[][] corners = {{line.x0(), line.y0()}, {line.x1(), line.y0()}, {line.x0(), line.y1()}, {line.x1(), line.y1()}};
      for (double[] corner : corners) {
        float x = (float) display.userX(corner[0], corner[1]);
        float y = (float) display.userY(corner[0], corner[1]);
        quads[at++] = x;
        quads[at++] = y;
        bounds[0] = Math.min(bounds[0], x);
        bounds[1] = Math.min(bounds[1], y);
        bounds[2] = Math.max(bounds[2], x);
        bounds[3] = Math.max(bounds[3], y);
      }
    }
    PDAnnotationHighlight mark = new PDAnnotationHighlight();
    mark.setQuadPoints(quads);
    mark.setRectangle(new PDRectangle(bounds[0], bounds[1], bounds[2] - bounds[0], bounds[3] - bounds[1]));
    mark.setColor(new PDColor(new float[] {(highlight.colour() >> 16 & 0xFF) / FULL, (highlight.colour() >> 8 & 0xFF) / FULL, (highlight.colour() & 0xFF) / FULL}, PDDeviceRGB.INSTANCE));
    mark.setConstantOpacity(OPACITY);
    mark.setAnnotationName(highlight.id());
    mark.setTitlePopup(highlight.author());
    mark.setContents(highlight.text());
    mark.setPrinted(true);
    mark.setPage(page);
    mark.setAppearance(appearance(document, mark.getRectangle(), quads, mark.getColor()));
    return mark;
  }

  /** What viewers show: the lines in one colour over which the print stays black. */
  private static PDAppearanceDictionary appearance(PDDocument document, PDRectangle bounds, float[] quads, PDColor colour) throws IOException {
    PDAppearanceStream stream = new PDAppearanceStream(document);
    stream.setBBox(bounds);
    PDResources resources = new PDResources();
    stream.setResources(resources);
    PDExtendedGraphicsState marker = new PDExtendedGraphicsState();
    marker.setNonStrokingAlphaConstant(OPACITY);
    marker.setBlendMode(BlendMode.MULTIPLY);
    try (PDPageContentStream content = new PDPageContentStream(document, stream)) {
      content.setGraphicsStateParameters(marker);
      content.setNonStrokingColor(colour);
      for (int i = 0; i < quads.length; i += 8) {
        content.moveTo(quads[i], quads[i + 1]);
        content.lineTo(quads[i + 2], quads[i + 3]);
        content.lineTo(quads[i + 6], quads[i + 7]);
        content.lineTo(quads[i + 4], quads[i + 5]);
        content.closePath();
        content.fill();
      }
    }
    PDAppearanceDictionary appearance = new PDAppearanceDictionary();
    appearance.setNormalAppearance(stream);
    return appearance;
  }
}
