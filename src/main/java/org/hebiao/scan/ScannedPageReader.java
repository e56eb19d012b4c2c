package org.hebiao.scan;

import java.util.ArrayList;
import java.util.List;
import org.hebiao.document.Page;
import org.hebiao.document.Page.TextLayer;
import org.hebiao.document.PageRaster;
import org.hebiao.document.Straightening;
import org.hebiao.document.Word;

/** Reads the image of a page into the words and rulings that an exported page would have. Safe for use by several threads. */
public final class ScannedPageReader {
  private static final double POINTS_PER_INCH = 72;

  private final OcrEngine engine;

  public ScannedPageReader(OcrEngine engine) {
    this.engine = engine;
  }

  public Page read(PageRaster raster) {
    return page(raster, print(raster));
  }

  ReadPrint print(PageRaster raster) {
    Sheet sheet = new Sheet(Tones.of(raster.image()), raster.dotsPerInch(), Warp.NONE).levelled();
    Print print = Print.of(sheet, engine);
    return new ReadPrint(print, new LineReader(engine, print).read());
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
