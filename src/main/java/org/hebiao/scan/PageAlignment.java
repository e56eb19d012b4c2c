package org.hebiao.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hebiao.document.Glyph;
import org.hebiao.document.Page;
import org.hebiao.document.Page.TextLayer;
import org.hebiao.document.Ruling;
import org.hebiao.document.Straightening;
import org.hebiao.document.Word;
import org.hebiao.provenance.Box;

/**
 * Undoes the shift with which each sheet lies on the glass: a table that runs over pages has its column lines at the same places again. Only pages whose
 * outer lines are as far apart as those of the page before are moved.
 */
public final class PageAlignment {
  /** Sheets do not lie farther off than this, in points. */
  private static final double FARTHEST = 25;

  /** Widths of one table on two sheets differ at most by this, in points. */
  private static final double SAME_WIDTH = 5;

  /** Shorter lines are no outer lines of a table, in points. */
  private static final double OUTER = 40;

  private PageAlignment() {}

  public static List<Page> aligned(List<Page> pages) {
    List<Page> aligned = new ArrayList<>();
    for (Page page : pages) {
      Optional<Sides> own = page.text() == TextLayer.RECOGNISED ? Sides.of(page) : Optional.empty();
      Optional<Sides> before = aligned.isEmpty() || own.isEmpty() ? Optional.empty() : Sides.of(aligned.getLast());
      aligned.add(before.flatMap(sides -> own.get().shiftTo(sides)).map(shift -> shifted(page, shift)).orElse(page));
    }
    return aligned;
  }

  /** The outermost column lines of a page. */
  private record Sides(double left, double right) {
    static Optional<Sides> of(Page page) {
      double left = Double.MAX_VALUE;
      double right = -Double.MAX_VALUE;
      for (Ruling ruling : page.rulings()) {
        if (!ruling.horizontal() && ruling.length() >= OUTER) {
          left = Math.min(left, ruling.at());
          right = Math.max(right, ruling.at());
        }
      }
      return left < right ? Optional.of(new Sides(left, right)) : Optional.empty();
    }

    Optional<Double> shiftTo(Sides other) {
      double shift = (other.left - left + other.right - right) / 2;
      boolean sameTable = Math.abs(other.right - other.left - (right - left)) <= SAME_WIDTH && Math.abs(shift) <= FARTHEST;
      return sameTable ? Optional.of(shift) : Optional.empty();
    }
  }

  private static Page shifted(Page page, double by) {
    Straightening s = page.straightening();
    double w = 1 - s.wx() * by;
    Straightening back =
        new Straightening(
            s.xx() / w, s.xy() / w, (s.x0() - s.xx() * by) / w, s.yx() / w, s.yy() / w, (s.y0() - s.yx() * by) / w, s.wx() / w, s.wy() / w);
    return new Page(
        page.number(),
        page.width(),
        page.height(),
        page.words().stream().map(word -> shifted(word, by)).toList(),
        page.rulings().stream().map(ruling -> shifted(ruling, by)).toList(),
        page.images(),
        page.drawings(),
        page.text(),
        back);
  }

  private static Word shifted(Word word, double by) {
    List<Glyph> glyphs = word.glyphs().stream().map(glyph -> new Glyph(glyph.text(), shifted(glyph.box(), by), glyph.confidence())).toList();
    return new Word(glyphs, shifted(word.box(), by), word.fontSize(), word.bold(), word.rotation(), word.run());
  }

  private static Ruling shifted(Ruling r, double by) {
    return r.horizontal()
        ? new Ruling(true, r.at(), r.from() + by, r.to() + by, r.thickness(), r.kind())
        : new Ruling(false, r.at() + by, r.from(), r.to(), r.thickness(), r.kind());
  }

  private static Box shifted(Box box, double by) {
    return new Box(box.x0() + by, box.y0(), box.x1() + by, box.y1());
  }
}
