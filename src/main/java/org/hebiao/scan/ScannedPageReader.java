package org.hebiao.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hebiao.document.Page;
import org.hebiao.document.Page.TextLayer;
import org.hebiao.document.PageRaster;
import org.hebiao.document.Straightening;
import org.hebiao.document.Word;

/** Reads the image of a page into the words and rulings that an exported page would have. Safe for use by several threads. */
public final class ScannedPageReader {
  private static final double POINTS_PER_INCH = 72;

  /** Below this many dots an inch print is a guess: a character of 10 points has eight rows. */
  private static final double COARSEST = 60;

  /** Mean confidence of lines that are read the right way up. */
  private static final double TRUSTED = 0.75;

  /** The middle line of an upright page is so many times as long as high. */
  private static final double LONG_LINE = 1.6;

  /** Another way up must be surer by this. */
  private static final double BETTER = 0.1;

  /** A page with a smaller share of legible lines is not read at all. */
  private static final double LEGIBLE = 0.3;

  /** More lines than the smallest print fills a page with: noise. */
  private static final int MOST_LINES = 2_500;

  private final OcrEngine engine;

  public ScannedPageReader(OcrEngine engine) {
    this.engine = engine;
  }

  /** What the page shows; absent when its print cannot be read, so that it is never taken for an empty one. */
  public Optional<Page> read(PageRaster raster) {
    if (raster.dotsPerInch() < COARSEST) {
      return Optional.empty();
    }
    Attempt attempt = upright(raster);
    if (attempt.print.lines().size() > MOST_LINES || attempt.reader.legible() < LEGIBLE) {
      return Optional.empty();
    }
    return Optional.of(page(raster, new ReadPrint(attempt.print, attempt.reader.read())));
  }

  ReadPrint print(PageRaster raster) {
    Attempt attempt = upright(raster);
    return new ReadPrint(attempt.print, attempt.reader.read());
  }

  /** A page taken the way it lies, or turned. */
  private record Attempt(Print print, LineReader reader) {
    /** Sideways the single characters of a line are read one below the other, surely enough: lines must be longer than high. */
    double score() {
      return reader.trust() * Math.min(1, print.aspect() / LONG_LINE);
    }
  }

  /** As the page lies, if it can be read so; else turned to whichever side it is read best. */
  private Attempt upright(PageRaster raster) {
    Sheet sheet = new Sheet(Tones.of(raster.image()), raster.dotsPerInch(), Warp.NONE);
    Attempt best = attempt(sheet);
    if (best.print.lines().size() > MOST_LINES || best.score() >= TRUSTED) {
      return best;
    }
    for (int quarters : List.of(2, 1, 3)) {
      Attempt turned = attempt(sheet.turned(quarters));
      if (turned.print.lines().size() <= MOST_LINES && turned.score() > best.score() + BETTER) {
        best = turned;
      }
    }
    return best;
  }

  private Attempt attempt(Sheet sheet) {
    Print print = Print.of(sheet.levelled(), engine);
    return new Attempt(print, new LineReader(engine, print));
  }

  private static Page page(PageRaster raster, ReadPrint readPrint) {
    Print print = readPrint.print();
    List<Recognition> read = readPrint.read();
    double points = POINTS_PER_INCH / print.sheet().dpi();
    WordMaker maker = new WordMaker(points, points, print.ordinary());
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      words.addAll(maker.words(print.lines().get(i), read.get(i), i + 1));
    }
    Straightening straightening =
        print.sheet().warp().inPoints(points, points, raster.width() / raster.image().getWidth(), raster.height() / raster.image().getHeight());
    return new Page(
        raster.number(),
        print.grey().width() * points,
        print.grey().height() * points,
        words,
        print.rulings().onPage(points, points),
        List.of(),
        List.of(),
        TextLayer.RECOGNISED,
        straightening);
  }
}
