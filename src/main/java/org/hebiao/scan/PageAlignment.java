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
 * Undoes the shift with which each sheet lies on the glass, and the distance from which each was photographed: a table that runs over pages has its column
 * lines at the same places again. Only pages whose outer lines are about as far apart as those of the page before are moved.
 */
public final class PageAlignment {
  /** Sheets do not lie farther off than this, in points. */
  private static final double FARTHEST = 40;

  /** Widths of one table on two sheets differ at most by this share: photographs taken by hand. */
  private static final double SAME_WIDTH = 0.04;

  /** Shorter lines are no outer lines of a table, in points. */
  private static final double OUTER = 40;

  private PageAlignment() {}

  public static List<Page> aligned(List<Page> pages) {
    List<Page> aligned = new ArrayList<>();
    for (Page page : pages) {
      Optional<Sides> own = page.text() == TextLayer.RECOGNISED ? Sides.of(page) : Optional.empty();
      Optional<Sides> before = aligned.isEmpty() || own.isEmpty() ? Optional.empty() : Sides.of(aligned.getLast());
      aligned.add(before.flatMap(sides -> own.get().fittedTo(sides)).map(fit -> fit.of(page)).orElse(page));
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

    Optional<Fit> fittedTo(Sides other) {
      double scale = (other.right - other.left) / (right - left);
      boolean sameTable = Math.abs(scale - 1) <= SAME_WIDTH && Math.abs((other.left + other.right - left - right) / 2) <= FARTHEST;
      return sameTable ? Optional.of(new Fit(scale, other.left - scale * left)) : Optional.empty();
    }
  }

  /** Where the columns of a page come to lie: {@code x' = scale * x + by}. */
  private record Fit(double scale, double by) {
    double x(double x) {
      return scale * x + by;
    }

    Page of(Page page) {
      Straightening s = page.straightening();
      double back = -by / scale;
      double w = 1 + s.wx() * back;
      Straightening straightening =
          new Straightening(
              s.xx() / scale / w, s.xy() / w, (s.x0() + s.xx() * back) / w, s.yx() / scale / w, s.yy() / w, (s.y0() + s.yx() * back) / w, s.wx() / scale / w, s.wy() / w);
      return new Page(
          page.number(),
          page.width(),
          page.height(),
          page.words().stream().map(this::of).toList(),
          page.rulings().stream().map(this::of).toList(),
          page.images(),
          page.drawings(),
          page.text(),
          straightening);
    }

    private Word of(Word word) {
      List<Glyph> glyphs = word.glyphs().stream().map(glyph -> new Glyph(glyph.text(), of(glyph.box()), glyph.confidence())).toList();
      return new Word(glyphs, of(word.box()), word.fontSize(), word.bold(), word.rotation(), word.run());
    }

    private Ruling of(Ruling r) {
      return r.horizontal()
          ? new Ruling(true, r.at(), x(r.from()), x(r.to()), r.thickness(), r.kind())
          : new Ruling(false, x(r.at()), r.from(), r.to(), r.thickness(), r.kind());
    }

    private Box of(Box box) {
      return new Box(x(box.x0()), box.y0(), x(box.x1()), box.y1());
    }
  }
}
