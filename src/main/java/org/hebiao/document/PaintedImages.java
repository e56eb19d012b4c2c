package org.hebiao.document;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;

/** Looks at the images a page paints without decoding them: how fine they are, how large, and whether they may be coloured. */
final class PaintedImages extends PDFGraphicsStreamEngine {
  private static final double POINTS_PER_INCH = 72;

  private final DisplayTransform display;
  private final int mostOperators;
  private int operators;
  private double largestArea;
  private double dotsPerInch;
  private long largestPixels;
  private boolean coloured;

  private PaintedImages(PDPage page, DisplayTransform display, int mostOperators) {
    super(page);
    this.display = display;
    this.mostOperators = mostOperators;
  }

  /** @throws IOException also when the page has more operators than {@code mostOperators}: nothing is to draw it then */
  static PaintedImages of(PDPage page, DisplayTransform display, int mostOperators) throws IOException {
    PaintedImages images = new PaintedImages(page, display, mostOperators);
    images.processPage(page);
    return images;
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (++operators > mostOperators) {
      throw new IOException("more than " + mostOperators + " operators");
    }
    super.processOperator(operator, operands);
  }

  /** Resolution of the image that covers most; absent for a page without images. */
  OptionalDouble dotsPerInch() {
    return largestArea > 0 ? OptionalDouble.of(dotsPerInch) : OptionalDouble.empty();
  }

  long largestPixels() {
    return largestPixels;
  }

  boolean coloured() {
    return coloured;
  }

  @Override
  public void drawImage(PDImage image) throws IOException {
    Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
    double across = Math.hypot(matrix.getScaleX(), matrix.getShearY()) * display.scale();
    double down = Math.hypot(matrix.getShearX(), matrix.getScaleY()) * display.scale();
    largestPixels = Math.max(largestPixels, (long) image.getWidth() * image.getHeight());
    coloured |= !image.isStencil() && (image.getColorSpace() == null || image.getColorSpace().getNumberOfComponents() > 1 || image.getBitsPerComponent() > 8);
    if (across * down > largestArea) {
      largestArea = across * down;
      dotsPerInch = POINTS_PER_INCH * Math.max(image.getWidth() / across, image.getHeight() / down);
    }
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {}

  @Override
  public void clip(int windingRule) {}

  @Override
  public void moveTo(float x, float y) {}

  @Override
  public void lineTo(float x, float y) {}

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {}

  @Override
  public Point2D getCurrentPoint() {
    return new Point2D.Float(0, 0);
  }

  @Override
  public void closePath() {}

  @Override
  public void endPath() {}

  @Override
  public void strokePath() {}

  @Override
  public void fillPath(int windingRule) {}

  @Override
  public void fillAndStrokePath(int windingRule) {}

  @Override
  public void shadingFill(COSName shadingName) {}
}
