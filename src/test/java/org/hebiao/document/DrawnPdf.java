package org.hebiao.document;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** A PDF drawn for one test. Coordinates are those of the displayed page: points, origin top left, y downward. */
public final class DrawnPdf {
  private final PDDocument document = new PDDocument();
  private final PDFont font = new PDType1Font(FontName.HELVETICA);
  private final PDPage page;
  private final PDPageContentStream content;
  private final float height;

  public DrawnPdf() {
    this(595, 842);
  }

  public DrawnPdf(float width, float height) {
    try {
      this.height = height;
      page = new PDPage(new PDRectangle(width, height));
      document.addPage(page);
      content = new PDPageContentStream(document, page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A drawing step of PDFBox. */
  private interface Step {
    void draw() throws IOException;
  }

  private DrawnPdf draw(Step step) {
    try {
      step.draw();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ten point text whose baseline starts here. */
  public DrawnPdf text(double x, double y, String text) {
    return text(x, y, text, 10, RenderingMode.FILL);
  }

  public DrawnPdf text(double x, double y, String text, float size, RenderingMode mode) {
    return draw(
        () -> {
          content.beginText();
          content.setRenderingMode(mode);
          content.setFont(font, size);
          content.newLineAtOffset((float) x, (float) (height - y));
          content.showText(text);
          content.endText();
        });
  }

  /** Text that ends here. */
  public DrawnPdf right(double x, double y, String text) {
    return draw(() -> text(x - font.getStringWidth(text) / 100, y, text));
  }

  /** Text whose middle is here. */
  public DrawnPdf center(double x, double y, String text) {
    return draw(() -> text(x - font.getStringWidth(text) / 200, y, text));
  }

  /** One row of cells, the first left aligned, the others right aligned at their positions. */
  public DrawnPdf row(double y, double[] at, String... texts) {
    text(at[0], y, texts[0]);
    for (int i = 1; i < texts.length; i++) {
      right(at[i], y, texts[i]);
    }
    return this;
  }

  public DrawnPdf line(double x0, double y0, double x1, double y1) {
    return draw(
        () -> {
          content.moveTo((float) x0, (float) (height - y0));
          content.lineTo((float) x1, (float) (height - y1));
          content.stroke();
        });
  }

  public DrawnPdf dashed(double x0, double y0, double x1, double y1) {
    draw(() -> content.setLineDashPattern(new float[] {3, 2}, 0));
    line(x0, y0, x1, y1);
    return draw(() -> content.setLineDashPattern(new float[] {}, 0));
  }

  public DrawnPdf curve(double x0, double y0, double x1, double y1) {
    return draw(
        () -> {
          content.moveTo((float) x0, (float) (height - y0));
          content.curveTo((float) x0, (float) (height - y1), (float) x1, (float) (height - y0), (float) x1, (float) (height - y1));
          content.stroke();
        });
  }

  public DrawnPdf area(double x0, double y0, double x1, double y1, Color color) {
    return draw(
        () -> {
          content.setNonStrokingColor(color);
          content.addRect((float) x0, (float) (height - y1), (float) (x1 - x0), (float) (y1 - y0));
          content.fill();
          content.setNonStrokingColor(Color.BLACK);
        });
  }

  public DrawnPdf clip(double x0, double y0, double x1, double y1) {
    return draw(
        () -> {
          content.saveGraphicsState();
          content.addRect((float) x0, (float) (height - y1), (float) (x1 - x0), (float) (y1 - y0));
          content.clip();
        });
  }

  public DrawnPdf endClip() {
    return draw(content::restoreGraphicsState);
  }

  /** All lines of a lattice. */
  public DrawnPdf grid(double[] xs, double[] ys) {
    for (double x : xs) {
      line(x, ys[0], x, ys[ys.length - 1]);
    }
    for (double y : ys) {
      line(xs[0], y, xs[xs.length - 1], y);
    }
    return this;
  }

  public PDDocument document() {
    return document;
  }

  public COSDictionary page() {
    return page.getCOSObject();
  }

  public DrawnPdf rotate(int degrees) {
    page.setRotation(degrees);
    return this;
  }

  public byte[] bytes() {
    try (document) {
      content.close();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Document read() {
    try {
      return new DocumentReader().read("drawn.pdf", bytes(), ReadingLimits.standard());
    } catch (UnreadableDocumentException e) {
      throw new AssertionError(e);
    }
  }

  public Page readPage() {
    return read().pages().getFirst();
  }
}
