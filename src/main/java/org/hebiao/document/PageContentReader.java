package org.hebiao.document;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.hebiao.provenance.Box;

/** Runs the content of one page and gathers what is drawn: characters, lines, images. */
final class PageContentReader extends PDFGraphicsStreamEngine {
  private static final String UNKNOWN = "\uFFFD";
  private static final int FIRST_PRINTABLE = 0x20;
  private static final int AFTER_ASCII = 0x7F;

  /** Forms drawn on one page; each may draw others, and a few that draw each other twice would never end. */
  private static final int MOST_FORMS = 20_000;

  private final DisplayTransform display;
  private final ReadingLimits limits;
  private final long deadline;
  private final GlyphList glyphNames;
  private final GlyphCollector glyphs;
  private final RulingCollector rulings;
  private final List<Box> images = new ArrayList<>();
  private final Deque<GraphicsSettings> saved = new ArrayDeque<>();
  private final Set<COSStream> openForms = Collections.newSetFromMap(new IdentityHashMap<>());
  private final OpenPath path;
  private GraphicsSettings settings;
  private boolean clipPending;
  private int run;
  private int forms;
  private int operators;
  private int largeForms;

  PageContentReader(PDPage page, DisplayTransform display, ReadingLimits limits, long deadline, GlyphList glyphNames) {
    super(page);
    this.display = display;
    this.limits = limits;
    this.deadline = deadline;
    this.glyphNames = glyphNames;
    this.path = new OpenPath(display);
    this.glyphs = new GlyphCollector(display);
    this.rulings = new RulingCollector(limits.maxRulingsPerPage());
    this.settings = GraphicsSettings.initial(display.page());
  }

  /** Reads the page's content and what its form fields and text notes show. */
  void read() throws IOException {
    processPage(getPage());
    for (PDAnnotation annotation : getPage().getAnnotations()) {
      boolean shows = "Widget".equals(annotation.getSubtype()) || "FreeText".equals(annotation.getSubtype());
      if (shows && !annotation.isHidden() && !annotation.isNoView()) {
        showAnnotation(annotation);
      }
    }
  }

  List<DrawnGlyph> glyphs() {
    return glyphs.glyphs();
  }

  RulingCollector rulings() {
    return rulings;
  }

  List<Box> images() {
    return images;
  }

  boolean limitReached() {
    return forms > MOST_FORMS || largeForms > 0 || rulings.limitReached() || glyphs.size() >= limits.maxGlyphsPerPage();
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (System.nanoTime() - deadline > 0) {
      throw new ReadingTimeException();
    }
    if (++operators > limits.amounts().operators()) {
      throw new OperatorsException();
    }
    switch (operator.getName()) {
      case "g", "rg" -> settings = settings.space(false, false).paint(false, Paint.white(operands, false));
      case "G", "RG" -> settings = settings.space(true, false).paint(true, Paint.white(operands, false));
      case "k" -> settings = settings.space(false, true).paint(false, Paint.white(operands, true));
      case "K" -> settings = settings.space(true, true).paint(true, Paint.white(operands, true));
      case "sc", "scn" -> settings = settings.paint(false, Paint.white(operands, settings.fillSubtractive()));
      case "SC", "SCN" -> settings = settings.paint(true, Paint.white(operands, settings.strokeSubtractive()));
      case "cs" -> settings = settings.space(false, subtractive(operands));
      case "CS" -> settings = settings.space(true, subtractive(operands));
      default -> super.processOperator(operator, operands);
    }
  }

  private boolean subtractive(List<COSBase> operands) {
    return !operands.isEmpty() && operands.getFirst() instanceof COSName name && getResources() != null && Paint.subtractive(name, getResources());
  }

  @Override
  public void saveGraphicsState() {
    super.saveGraphicsState();
    saved.push(settings);
  }

  @Override
  public void restoreGraphicsState() {
    super.restoreGraphicsState();
    if (!saved.isEmpty()) {
      settings = saved.pop();
    }
  }

  @Override
  public void showForm(PDFormXObject form) throws IOException {
    if (!openForms.add(form.getCOSObject()) || ++forms > MOST_FORMS) {
      return;
    }
    if (StreamDamage.isOver(form.getCOSObject(), limits.maxContentBytesPerPage())) {
      openForms.remove(form.getCOSObject());
      largeForms++;
      return;
    }
    GraphicsSettings before = settings;
    int depth = saved.size();
    PDRectangle box = form.getBBox();
    if (box != null) {
      settings = settings.clip(bounds(box, Matrix.concatenate(getGraphicsState().getCurrentTransformationMatrix(), form.getMatrix())));
    }
    try {
      super.showForm(form);
    } finally {
      openForms.remove(form.getCOSObject());
    }
    while (saved.size() > depth) {
      saved.pop();
    }
    settings = before;
  }

  private Box bounds(PDRectangle box, Matrix matrix) {
    PathPiece piece = new PathPiece();
    for (int corner = 0; corner < 4; corner++) {
      float x = (corner & 1) == 0 ? box.getLowerLeftX() : box.getUpperRightX();
      float y = (corner & 2) == 0 ? box.getLowerLeftY() : box.getUpperRightY();
      Point2D.Float point = matrix.transformPoint(x, y);
      piece.add(display.x(point.x, point.y), display.y(point.x, point.y));
    }
    return piece.bounds();
  }

  @Override
  public void showTextString(byte[] string) throws IOException {
    run++;
    glyphs.beginRun();
    super.showTextString(string);
    glyphs.endRun();
  }

  @Override
  public void showTextStrings(COSArray array) throws IOException {
    run++;
    glyphs.beginRun();
    super.showTextStrings(array);
    glyphs.endRun();
  }

  @Override
  protected void showGlyph(Matrix rendering, PDFont font, int code, Vector displacement) throws IOException {
    if (glyphs.size() >= limits.maxGlyphsPerPage()) {
      return;
    }
    String text = font.toUnicode(code, glyphNames);
    boolean mapped = text != null;
    if (text == null) {
      boolean plain = font instanceof PDSimpleFont && code >= FIRST_PRINTABLE && code < AFTER_ASCII;
      text = plain ? String.valueOf((char) code) : UNKNOWN;
    }
    double advance = font.isVertical() ? font.getWidth(code) / 1000 : displacement.getX();
    RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
    boolean invisible = mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP;
    glyphs.add(rendering, font, CharacterFolding.fold(text), advance, settings.clip(), run, invisible, mapped);
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    moveTo((float) p0.getX(), (float) p0.getY());
    lineTo((float) p1.getX(), (float) p1.getY());
    lineTo((float) p2.getX(), (float) p2.getY());
    lineTo((float) p3.getX(), (float) p3.getY());
    closePath();
  }

  @Override
  public void moveTo(float x, float y) {
    path.move(x, y);
  }

  @Override
  public void lineTo(float x, float y) {
    path.line(x, y);
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    path.curve(x1, y1, x3, y3);
  }

  @Override
  public Point2D getCurrentPoint() {
    return path.reached();
  }

  @Override
  public void closePath() {
    path.close();
  }

  @Override
  public void clip(int windingRule) {
    clipPending = true;
  }

  @Override
  public void endPath() {
    if (clipPending) {
      path.bounds().ifPresent(box -> settings = settings.clip(box));
    }
    clipPending = false;
    path.clear();
  }

  @Override
  public void strokePath() {
    PDGraphicsState state = getGraphicsState();
    boolean dashed = state.getLineDashPattern() != null && state.getLineDashPattern().getDashArray().length > 0;
    if (state.getAlphaConstant() > 0) {
      rulings.stroke(path.pieces(), transformWidth(state.getLineWidth()) * display.scale(), dashed, settings.strokeWhite(), settings.clip());
    }
    endPath();
  }

  @Override
  public void fillPath(int windingRule) {
    if (getGraphicsState().getNonStrokeAlphaConstant() > 0) {
      rulings.fill(path.pieces(), settings.fillWhite(), settings.clip());
    }
    endPath();
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    rulings.fill(path.pieces(), settings.fillWhite(), settings.clip());
    strokePath();
  }

  @Override
  public void shadingFill(COSName shadingName) {
    // A gradient has no edges of its own: the clip that bounds it is drawn by nobody.
  }

  @Override
  public void drawImage(PDImage image) {
    Box box = bounds(new PDRectangle(1, 1), getGraphicsState().getCurrentTransformationMatrix());
    GraphicsSettings shown = settings.clip(box);
    if (shown.clip().width() <= 0 && shown.clip().height() <= 0) {
      return;
    }
    images.add(shown.clip());
    glyphs.cover(shown.clip());
    rulings.image(box, settings.clip());
  }

  /** The page has more operators than allowed; what was drawn before stays. */
  static final class OperatorsException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** The time for the document is over. */
  static final class ReadingTimeException extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
