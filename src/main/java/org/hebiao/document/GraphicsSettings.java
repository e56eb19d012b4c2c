package org.hebiao.document;

import org.hebiao.provenance.Box;

/** The part of the graphics state that PDFBox would compute too dearly: the clip as a box, and whether paint is white. */
record GraphicsSettings(Box clip, boolean fillWhite, boolean strokeWhite, boolean fillSubtractive, boolean strokeSubtractive) {

  static GraphicsSettings initial(Box page) {
    return new GraphicsSettings(page, false, false, false, false);
  }

  GraphicsSettings clip(Box other) {
    double x0 = Math.max(clip.x0(), other.x0());
    double y0 = Math.max(clip.y0(), other.y0());
    Box both = new Box(x0, y0, Math.max(x0, Math.min(clip.x1(), other.x1())), Math.max(y0, Math.min(clip.y1(), other.y1())));
    return new GraphicsSettings(both, fillWhite, strokeWhite, fillSubtractive, strokeSubtractive);
  }

  GraphicsSettings paint(boolean stroke, boolean white) {
    return stroke
        ? new GraphicsSettings(clip, fillWhite, white, fillSubtractive, strokeSubtractive)
        : new GraphicsSettings(clip, white, strokeWhite, fillSubtractive, strokeSubtractive);
  }

  /** A new colour space begins with black. */
  GraphicsSettings space(boolean stroke, boolean subtractive) {
    return stroke
        ? new GraphicsSettings(clip, fillWhite, false, fillSubtractive, subtractive)
        : new GraphicsSettings(clip, false, strokeWhite, subtractive, strokeSubtractive);
  }
}
