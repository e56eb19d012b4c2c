package org.hebiao.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;
import org.hebiao.provenance.Box;

/** Gathers the characters of a page with their displayed boxes; a character drawn twice for fake bold is kept once. */
final class GlyphCollector {
  /** Top of the box over the baseline, in em: ideographs fill the em square, Latin capitals stay below. */
  private static final double ASCENT = 0.85;

  /** Bottom of the box under the baseline, in em. */
  private static final double DESCENT = 0.15;

  /** Fake bold draws again within this distance, in em; the narrowest letters advance 0.2 em. */
  private static final double SAME_PLACE = 0.1;

  /** Side of the squares in which earlier characters are looked up, in points; nothing is looked for farther away, however large the type. */
  private static final double SQUARE = 4;

  private final DisplayTransform display;
  private final List<DrawnGlyph> glyphs = new ArrayList<>();
  private final Map<Long, DrawnGlyph> bySquare = new HashMap<>();
  private int runFrom;
  private boolean runShows;

  GlyphCollector(DisplayTransform display) {
    this.display = display;
  }

  List<DrawnGlyph> glyphs() {
    return glyphs;
  }

  int size() {
    return glyphs.size();
  }

  /** A show-text operation begins. */
  void beginRun() {
    runFrom = glyphs.size();
    runShows = false;
  }

  /** A show-text operation ends: when all of it lies outside its clip it is not on the page. */
  void endRun() {
    if (!runShows) {
      hide(runFrom);
    }
  }

  private void hide(int from) {
    for (int i = from; i < glyphs.size(); i++) {
      glyphs.set(i, glyphs.get(i).hidden());
    }
  }

  void add(Matrix rendering, PDFont font, String text, double advance, Box clip, int run, boolean invisible, boolean mapped) {
    double a = rendering.getScaleX();
    double b = rendering.getShearY();
    double c = rendering.getShearX();
    double d = rendering.getScaleY();
    double x = rendering.getTranslateX();
    double y = rendering.getTranslateY();
    double size = Math.hypot(c, d) * display.scale();
    double rightX = display.xx() * a + display.xy() * b;
    double rightY = display.yx() * a + display.yy() * b;
    int rotation = Math.floorMod(90 * (int) Math.round(Math.atan2(rightY, rightX) / (Math.PI / 2)), 360);
    double x0 = Double.MAX_VALUE;
    double y0 = Double.MAX_VALUE;
    double x1 = -Double.MAX_VALUE;
    double y1 = -Double.MAX_VALUE;
    for (int corner = 0; corner < 4; corner++) {
      double along = (corner & 1) == 0 ? 0 : advance;
      double up = (corner & 2) == 0 ? -DESCENT : ASCENT;
      double userX = x + along * a + up * c;
      double userY = y + along * b + up * d;
      x0 = Math.min(x0, display.x(userX, userY));
      x1 = Math.max(x1, display.x(userX, userY));
      y0 = Math.min(y0, display.y(userX, userY));
      y1 = Math.max(y1, display.y(userX, userY));
    }
    if (!(x0 <= x1 && y0 <= y1) || !Double.isFinite(x0 + x1 + y0 + y1)) {
      return;
    }
    double base = rotation % 180 == 0 ? display.y(x, y) : display.x(x, y);
    boolean bold = font.getName() != null && font.getName().toLowerCase(java.util.Locale.ROOT).contains("bold");
    Box box = new Box(x0, y0, x1, y1);
    DrawnGlyph glyph = new DrawnGlyph(text, clamp(box, clip), base, size, bold, rotation, run, invisible, mapped);
    runShows |= !outside(box, clip);
    if (glyph.blank() || !drawnBefore(glyph)) {
      glyphs.add(glyph);
    }
  }

  /** What an image painted now covers was drawn before it. */
  void cover(Box image) {
    for (int i = 0; i < glyphs.size(); i++) {
      DrawnGlyph glyph = glyphs.get(i);
      if (!glyph.covered() && image.contains(glyph.box().centerX(), glyph.box().centerY())) {
        glyphs.set(i, glyph.hidden());
      }
    }
  }

  private boolean drawnBefore(DrawnGlyph glyph) {
    double near = Math.min(SAME_PLACE * glyph.fontSize(), SQUARE);
    double x = glyph.box().x0();
    double y = glyph.box().y1();
    long left = square(x - near);
    long right = square(x + near);
    long top = square(y - near);
    long bottom = square(y + near);
    for (long i = left; i <= right; i++) {
      for (long j = top; j <= bottom; j++) {
        DrawnGlyph before = bySquare.get(key(i, j));
        if (before != null
            && before.text().equals(glyph.text())
            && Math.abs(before.box().x0() - x) <= near
            && Math.abs(before.box().y1() - y) <= near) {
          return true;
        }
      }
    }
    bySquare.put(key(square(x), square(y)), glyph);
    return false;
  }

  private static long square(double at) {
    return (long) Math.floor(at / SQUARE);
  }

  private static long key(long i, long j) {
    return i << 32 ^ (j & 0xFFFF_FFFFL);
  }

  private static boolean outside(Box box, Box clip) {
    return box.x1() <= clip.x0() || box.x0() >= clip.x1() || box.y1() <= clip.y0() || box.y0() >= clip.y1();
  }

  private static Box clamp(Box box, Box clip) {
    double x0 = Math.clamp(box.x0(), clip.x0(), clip.x1());
    double y0 = Math.clamp(box.y0(), clip.y0(), clip.y1());
    double x1 = Math.clamp(box.x1(), clip.x0(), clip.x1());
    double y1 = Math.clamp(box.y1(), clip.y0(), clip.y1());
    return new Box(x0, y0, x1, y1);
  }
}
